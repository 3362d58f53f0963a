import { auditItems } from '#domain/audit.ts'
import { criteria } from '#ui/panel.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { Block, Sheet } from '../typesetting.ts'
import type { Packed } from './packed.ts'
import { questionBlocks } from './question-blocks.ts'
import { rankingBlocks } from './ranking-blocks.ts'
import { schemeBlocks } from './scheme-blocks.ts'

/** The pack of a review: the case, the form review, what is scored and how, how to hand it in. */
export function reviewPack(of: Packed, { lang, big }: { lang: Lang; big: boolean }): Sheet {
  const word = say(lang)
  return {
    lang,
    big,
    title: textIn(lang, of.title),
    subtitle: word('pack.subtitle', { kind: word(`panel.kind-${of.kind}`) }),
    footer: word('pack.footer'),
    blocks: [
      { kind: 'heading', text: word('pack.case') },
      ...caseBlocks(of.case, lang),
      ...askedOf(of, lang),
      { kind: 'heading', text: word('pack.how') },
      { kind: 'list', items: [word('pack.how-1'), word('pack.how-2'), word('pack.how-3'), word('pack.how-4')] },
    ],
  }
}

function caseBlocks(of: Packed['case'], lang: Lang): Block[] {
  if (of.of === 'questions') return questionBlocks(of, lang)
  return of.of === 'scheme' ? schemeBlocks(of, lang) : rankingBlocks(of, lang)
}

/** Schemes are scored by criteria, a report is audited item by item, a deliberation is argued in words. */
function askedOf({ kind, lowScore }: Packed, lang: Lang): Block[] {
  const word = say(lang)
  if (kind === 'deliberation' || kind === 'judgement') return []
  if (kind === 'report-audit')
    return [
      { kind: 'heading', text: word('audit.checklist') },
      { kind: 'text', text: word('audit.checklist-lead') },
      {
        kind: 'table',
        columns: [
          { title: word('pack.criterion'), width: 1 },
          { title: word('pack.asks'), width: 4 },
          { title: `${word('audit.met')} / ${word('audit.unmet')}`, width: 1 },
        ],
        rows: auditItems.map((item) => [word(`audit.item-${item}`), word(`audit.item-${item}-hint`), '']),
      },
    ]
  return [
    { kind: 'heading', text: word('pack.criteria') },
    { kind: 'text', text: word('pack.criteria-lead', { score: lowScore }) },
    criteriaTable(lang),
    { kind: 'list', items: [5, 4, 3, 2, 1, 0].map((score) => word(`panel.scale-${score as 0}`)) }, // each has its word
  ]
}

function criteriaTable(lang: Lang): Block {
  const word = say(lang)
  return {
    kind: 'table',
    columns: [
      { title: word('pack.criterion'), width: 1 },
      { title: word('pack.asks'), width: 4 },
      { title: word('pack.points'), width: 1 },
    ],
    rows: criteria.map((name) => [word(`panel.criterion-${name}`), word(`panel.criterion-${name}-hint`), '']),
  }
}
