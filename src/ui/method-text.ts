import type { Scheme } from '#domain/scheme.ts'
import type { Tested } from '#domain/robustness/testing.ts'
import { nearly, percentCut } from '#ui/firmness.ts'
import { saySetting, shownOf } from '#ui/method.ts'
import { signsOf } from '#ui/signs.ts'
import { say, type Lang } from '#ui/words/index.ts'

/** What the page of methods shows, as lines of text. `nameOf`: what a standard is called. */
export function methodText(
  all: readonly Tested[],
  scheme: Scheme,
  { lang, nameOf }: { lang: Lang; nameOf: (id: string, rank: number) => string },
): string {
  const word = say(lang)
  const { colon, semicolon } = signsOf(lang)
  const lines = all.flatMap((tested) => {
    const { choices, runs, none, ranges, moreRanges, models, chances } = shownOf(tested)
    const name = scheme.varieties.find(({ id }) => id === tested.variety)?.name
    return [
      '',
      `## ${name?.[lang] ?? name?.zh ?? tested.variety}${colon}${word('method.title')}`,
      word('method.choices-says', { choices: choices.length, runs }),
      ...choices.map(
        ({ choice, own, other, shift, changed }) =>
          `  ${nearly(shift).padStart(6)}  ${word(`method.choice.${choice}`)}${colon}${saySetting(word, own)} → ${saySetting(word, other)}` +
          (changed > 0 ? `${semicolon}${word('method.changed-some', { count: changed })}` : ''),
      ),
      ...none.map(
        ({ choice, why }) => `       –  ${word(`method.choice.${choice}`)}${colon}${word(`method.why.${why}`)}`,
      ),
      '',
      `${word('method.ranges')}${colon.trim()}`,
      ...ranges.map(({ id, rank, best, worst, most }) =>
        [
          `  ${String(rank).padStart(4)}  ${`${best}–${worst}`.padEnd(9)} ${nameOf(id, rank)}`,
          most
            ? word('method.most', { choice: word(`method.choice.${most.choice}`), places: nearly(most.places, 1) })
            : '',
        ]
          .filter(Boolean)
          .join(semicolon),
      ),
      ...(moreRanges > 0 ? [`  ${word('method.rest', { count: moreRanges })}`] : []),
      '',
      `${word('method.models')}${colon.trim()}`,
      ...(models.length === 0 ? [`  ${word('method.models-none')}`] : []),
      ...models.map(
        ({ model, shift, changed }) =>
          `  ${nearly(shift).padStart(6)} ${nearly(changed).padStart(6)}  ${word(`method.model.${model}`)}${colon}${word(`method.model-means.${model}`)}`,
      ),
      ...chances.map(
        ({ id, rank, shares }) =>
          `  ${shares.map((one) => `${percentCut(one)} %`.padStart(8)).join('')}  ${nameOf(id, rank)}`,
      ),
    ]
  })
  return [...lines, ''].join('\n')
}
