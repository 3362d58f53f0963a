import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Every refusal that a rule can give stands in the test beside it. Called last, with the test's `import.meta.url`. */
export function everyCodeOccurs(testUrl: string): void {
  test('every refusal of the file has its case', () => {
    const path = fileURLToPath(testUrl)
    const rule = readFileSync(path.replace('.test.ts', '.ts'), 'utf8')
    const cases = readFileSync(path, 'utf8')
    const codes = [...rule.matchAll(/\brefuse\(\s*([^,)]+),/g)]
      .map(([, first = '']) => first.replace(/===? '[^']*'/g, ''))
      .flatMap((first) => [...first.matchAll(/'([\w-]+)'/g)].map(([, code = '']) => code))
    expect(codes.length).toBeGreaterThan(0)
    expect(codes.filter((code) => !cases.includes(`'${code}'`))).toEqual([])
  })
}
