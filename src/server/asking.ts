import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Asked } from '#domain/robustness/asked.ts'

/** What the address asks: one declared value, or one weight. Nothing where nothing is asked. */
export function askedIn(query: URLSearchParams): Asked | Refusal | undefined {
  const of = (name: string) => query.get(name)?.trim() ?? ''
  if (query.has('weight')) {
    const typed = of('weight').normalize('NFKC').replace(/\s*%$/, '')
    if (!of('weighed') || !typed) return refuse('weight-not-typed', '3.4.5')
    if (!/^\d{1,3}(\.\d{1,4})?$/.test(typed)) return refuse('weight-unreadable', '3.4.5', { typed: of('weight') })
    return { kind: 'weight', indicator: of('weighed'), percent: typed }
  }
  if (!query.has('value')) return
  if (!of('standard') || !of('indicator') || !of('value')) return refuse('value-not-typed', '3.4.5')
  return { kind: 'value', standard: of('standard'), indicator: of('indicator'), value: of('value').slice(0, 500) }
}
