import { levelNames } from '#domain/scheme.ts'
import { asksWord } from '#ui/referral.ts'
import { sayBaseline, sayRequirement } from '#ui/requirement.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { Block } from '../typesetting.ts'
import type { Packed } from './packed.ts'

/** Open questions to experts: each promise beside its baseline and levels. */
export function questionBlocks(of: Extract<Packed['case'], { of: 'questions' }>, lang: Lang): Block[] {
  const word = say(lang)
  return [
    { kind: 'pairs', rows: [[word('referral.note'), of.note]] },
    ...of.questions.flatMap((one, at): Block[] => {
      const { indicator } = one
      const levels = levelNames.flatMap((name) => {
        const level = indicator.levels?.[name]
        return level ? [`${word(`level.${name}`)} ${sayRequirement(lang, of.scheme, level).join('；')}`] : []
      })
      return [
        {
          kind: 'heading',
          text: `${word('referral.question', { number: at + 1 })} · ${textIn(lang, indicator.name)} · ${word(asksWord(one))}`,
        },
        {
          kind: 'pairs',
          rows: [
            [word('ranking.standard'), `${one.standard} · ${one.product}`],
            [word('ranking.enterprise'), one.enterprise],
            [word('workbench.declared'), one.declared],
            ...(one.method ? [[word('workbench.method'), one.method] as const] : []),
            ...(indicator.method ? [[word('workbench.method-wanted'), indicator.method] as const] : []),
            ...(indicator.baselines ?? []).map(
              (baseline) => [word('workbench.baseline'), sayBaseline(lang, of.scheme, baseline)] as const,
            ),
            ...(levels.length > 0 ? [[word('workbench.levels'), levels.join('；')] as const] : []),
          ],
        },
      ]
    }),
  ]
}
