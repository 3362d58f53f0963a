import type { WeightChange } from '#domain/ranking/explanation.ts'
import { order, zero } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { percentBound } from '#ui/firmness.ts'
import { signsOf } from '#ui/signs.ts'
import { say, type Lang } from '#ui/words/index.ts'

/** Weights that change hands, in percentage points of all weight: what is taken first, then where it goes. */
export function sayWeightChanges(
  lang: Lang,
  changes: readonly WeightChange[],
  names: { readonly indicator: (id: string) => string },
): string {
  const word = say(lang)
  const said = (sign: 1 | -1) =>
    changes
      .filter(({ change }) => order(rational(change), zero) === sign)
      .map(({ indicator, change }) =>
        word(sign < 0 ? 'explain.transfer-less' : 'explain.transfer-more', {
          indicator: names.indicator(indicator),
          points: percentBound(change.replace('-', '')),
        }),
      )
  return [...said(-1), ...said(1)].join(signsOf(lang).comma)
}
