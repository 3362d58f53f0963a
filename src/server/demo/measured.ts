import { measuring } from '#domain/compliance-report.ts'
import type { DeclaredValue } from '#domain/declared.ts'
import type { Indicator } from '#domain/scheme.ts'

/** A laboratory's result for a promise, made up: the first of a few plausible values that the promise lets in. */
export function measuredFor(indicator: Indicator, variety: string, promised: DeclaredValue): DeclaredValue {
  const typed = typeof promised.value === 'string' ? promised.value : ''
  const numbers = [...typed.normalize('NFKC').matchAll(/\d+(?:\.\d+)?/g)].map(([text]) => text)
  const [first = '0', second = first] = numbers
  const between = ((Number(first) + Number(second)) / 2).toFixed(2)
  const tried = [first, `${Number(first) * 0.95}`, `${Number(first) * 1.01}`, between, '未检出', '不得检出', typed].map(
    (value) => ({
      ...promised,
      value: value.replace(/(\.\d{4})\d+/, '$1'),
    }),
  )
  return tried.find((measured) => measuring(indicator, variety, { promised, measured }) === 'meets') ?? promised
}
