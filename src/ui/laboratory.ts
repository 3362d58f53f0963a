import type { Trial } from '#domain/laboratory.ts'
import { nearly } from '#ui/firmness.ts'
import type { WordId } from '#ui/words/index.ts'
import type { Values } from '#ui/words/fill.ts'

type Speaker = {
  readonly say: (id: RemarkWord, values: Values) => string
  readonly nameOf: (indicator: string) => string
}
type RemarkWord = Extract<
  WordId,
  'laboratory.dead' | 'laboratory.saturated' | 'laboratory.stronger' | 'laboratory.correlated' | 'laboratory.opposed'
>

/** Weight and influence are far apart when one is twice the other, and more than ten points of a hundred from it. */
const farApart = (weight: number, influence: number) =>
  Math.abs(weight - influence) > 10 && (influence > 2 * weight || weight > 2 * influence)

/** What a scheme's authors should look at, a sentence each. */
export function remarksOn({ indicators, correlated }: Trial, { say, nameOf }: Speaker): string[] {
  const percent = (share: string) => Number(nearly(share, 6)) * 100
  return [
    ...indicators.flatMap(({ indicator, state, weight, influence }) => {
      const named = { indicator: nameOf(indicator) }
      if (state === 'saturated') return [say('laboratory.saturated', named)]
      if (state === 'dead') return [say('laboratory.dead', named)]
      if (weight === null || influence === null || !farApart(percent(weight), percent(influence))) return []
      const said = { weight: percent(weight).toFixed(1), influence: percent(influence).toFixed(1) }
      return [say('laboratory.stronger', { ...named, ...said })]
    }),
    ...correlated.slice(0, 5).map(({ one, other, coefficient }) =>
      say(Number(coefficient) < 0 ? 'laboratory.opposed' : 'laboratory.correlated', {
        one: nameOf(one),
        other: nameOf(other),
        coefficient,
      }),
    ),
  ]
}

/** Whether the scheme draws no line by itself, because the first who are tied are too many. */
export const isUndecided = ({ rules }: Pick<Trial, 'rules'>): boolean =>
  rules.some(({ own, places }) => own && places === null)
