import { sizeFactors } from '#domain/weighing.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { Block } from '../typesetting.ts'
import type { Packed } from './packed.ts'

/** A ranking as it would be shown: who consented, in order, with the reason for the number of front-runners. */
export function rankingBlocks(of: Extract<Packed['case'], { of: 'ranking' }>, lang: Lang): Block[] {
  const word = say(lang)
  const { entries, sizeReason, tied, factors, leadReason, robustness, withheld, resultDigest } = of.content
  return [
    {
      kind: 'pairs',
      rows: [
        [word('pack.number'), of.number],
        ...(sizeReason ? [[word('publicity.size-reason'), sizeReason] as const] : []),
        ...(tied ? [[word('ranking.tied'), word(`ranking.tied-${tied}`)] as const] : []),
        ...(factors ? sizeFactors.map((factor) => [word(`making.factor-${factor}`), factors[factor]] as const) : []),
        ...(robustness?.firmness ? [[word('firmness.title'), word(`firmness.${robustness.firmness}`)] as const] : []),
        ...(leadReason ? [[word('firmness.reason'), leadReason] as const] : []),
        [word('publicity.withheld'), String(withheld)],
        [word('publicity.result-digest'), resultDigest],
      ],
    },
    { kind: 'heading', text: word('publicity.list') },
    {
      kind: 'table',
      columns: [
        { title: word('ranking.rank'), width: 1 },
        { title: word('ranking.enterprise'), width: 4 },
        { title: word('ranking.standard'), width: 3 },
        { title: word('ranking.product'), width: 3 },
        { title: word('ranking.star'), width: 1 },
        { title: word('ranking.score'), width: 1 },
        { title: word('publicity.to-be-leader'), width: 2 },
      ],
      rows: entries.map((entry) => [
        entry.rank === null ? '' : String(entry.rank),
        textIn(lang, entry.enterprise),
        entry.standard,
        entry.product,
        String(entry.star),
        entry.score,
        entry.shortlisted ? '●' : '',
      ]),
    },
  ]
}
