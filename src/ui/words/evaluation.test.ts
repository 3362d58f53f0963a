import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { admissionRules, baselineKinds, cutRules, levelNames, parts } from '#domain/scheme.ts'
import { outcomeNames, verdictNames } from '#domain/ranking/evaluation.ts'
import { evaluationWords } from './evaluation.ts'
import { refusalWords } from './refusals/index.ts'

test('every name in a result has its word', () => {
  const named = [
    ...levelNames.map((one) => `level.${one}`),
    ...parts.map((one) => `part.${one}`),
    ...baselineKinds.map((one) => `baseline.${one}`),
    ...verdictNames.map((one) => `verdict.${one}`),
    ...outcomeNames.map((one) => `outcome.${one}`),
    ...admissionRules.map((one) => `admission.${one}`),
    ...cutRules.map((one) => `cut.${one}`),
  ]
  expect(named.filter((one) => !(one in evaluationWords))).toEqual([])
})

test('every rule that finds or refuses has its sentence', () => {
  const files = ['requirement', 'ranking'].flatMap((room) =>
    readdirSync(`src/domain/${room}`)
      .filter((name) => !name.includes('.test.'))
      .map((name) => `src/domain/${room}/${name}`),
  )
  const code = [...files, 'src/server/files/spreadsheet.ts'].map((file) => readFileSync(file, 'utf8')).join('\n')
  const inRefuse = [...code.matchAll(/refuse\(\s*'([a-z-]+)'/g)].map(([, one]) => one ?? '')
  const inFound = [...code.matchAll(/found\(\s*[^,()]+,\s*'([a-z-]+)'/g)].map(([, one]) => one ?? '')
  expect([inRefuse.length > 20, inFound.length > 20]).toEqual([true, true])
  expect([...new Set([...inRefuse, ...inFound])].filter((one) => !(one in refusalWords))).toEqual([])
})
