import { sizeFactors } from '#domain/weighing.ts'
import type { ReportLine } from '#domain/evaluation-report.ts'
import type { Block } from '#ui/blocks.ts'
import { sayWorst } from '#ui/accepted.ts'
import { saySizeBasis, saySizeRule } from '#ui/scheme-words.ts'
import { textIn } from '#ui/text.ts'
import { signsOf } from '#ui/signs.ts'
import { say, type Lang } from '#ui/words/index.ts'
import { capped, rankIn, type Drawing, type Drawn, type RankOf } from './report-drawing.ts'
import { namedColumns, nameIn } from './report-basis.ts'

/** Indicator by indicator, level by level. Inside a level the order means nothing; where all are equal there is no list. */
export function singlesBlocks({ report, scheme }: Drawn, { lang, limits }: Drawing): Block[] {
  const word = say(lang)
  const levels = ['advanced', 'average', 'benchmark'] as const
  return [
    { kind: 'text', text: word('ranking.singles-lead') },
    ...report.singles.flatMap(({ indicator, list, tiers }): Block[] => {
      const unit = scheme.indicators.find(({ id }) => id === indicator)?.unit
      const heading = { kind: 'heading', level: 3, text: nameIn(scheme, lang, indicator) } as const
      if (!list) return [heading, { kind: 'text', text: word('evaluation-report.all-equal') }]
      const blocks = tiers.flatMap(({ tier, standards }): Block[] => {
        const level = levels.find((one) => one === tier)
        const { shown, rest } = capped(standards, limits.perTier, lang)
        return [
          {
            kind: 'table',
            caption: word('evaluation-report.tier', {
              indicator: heading.text,
              level: level ? word(`level.${level}`) : tier,
              count: standards.length,
            }),
            columns: [...namedColumns(lang), { title: word('ranking.worst'), width: 2, numeric: true }],
            rows: shown.map(({ enterprise, standard, product, worst }) => [
              enterprise,
              standard,
              product,
              sayWorst(worst, unit),
            ]),
          },
          ...rest,
        ]
      })
      return [heading, ...blocks]
    }),
  ]
}

export function rankingBlocks({ report }: Drawn, { lang, limits }: Drawing): Block[] {
  const word = say(lang)
  const ranked = report.ranking.filter(({ rank }) => rank !== null)
  const stars = (count: number) => ranked.filter(({ star }) => star === count).length
  if (ranked.length === 0) return [{ kind: 'text', text: word('evaluation-report.ranking-none') }]
  const { shown, rest } = capped(ranked, limits.ranked, lang)
  const rankOf = rankIn(report, word)
  return [
    {
      kind: 'text',
      text: word('evaluation-report.ranking-count', {
        count: ranked.length,
        five: stars(5),
        four: stars(4),
        three: stars(3),
      }),
    },
    {
      kind: 'table',
      caption: textIn(lang, report.head.title),
      columns: [
        { title: word('ranking.rank'), width: 1.4, numeric: true },
        ...namedColumns(lang),
        { title: word('ranking.star'), width: 1 },
        { title: word('ranking.score'), width: 2, numeric: true },
        { title: word('ranking.mark'), width: 2 },
      ],
      rows: shown.map((line) => [
        rankOf(line.rank),
        textIn(lang, line.enterprise),
        line.standard,
        line.product,
        word('ranking.stars', { count: line.star }),
        line.score,
        line.shortlisted ? word('ranking.shortlisted') : '',
      ]),
    },
    ...rest,
    { kind: 'text', text: `${word('ranking.order')}${signsOf(lang).space}${word('ranking.shared')}` },
  ]
}

export function shortlistBlocks({ report }: Drawn, { lang, limits }: Drawing): Block[] {
  const word = say(lang)
  const { size, ranking } = report
  const listed = ranking.filter(({ shortlisted }) => shortlisted)
  const reasons = [
    'report-missing',
    'report-worse',
    'enterprise-barred',
    'enterprise-has-its-places',
    'region-has-its-places',
  ] as const
  const why = (code: string) => {
    const known = reasons.find((one) => one === code)
    return known ? word(`ranking.skipped.${known}`) : code
  }
  const basis = saySizeBasis(lang, size.basis)
  const { shown, rest } = capped(size.skipped, limits.left, lang)
  return [
    {
      kind: 'text',
      text: saySizeRule(word, size),
    },
    ...(size.reason === null
      ? [{ kind: 'text', text: word('evaluation-report.shortlist-waits') } as const]
      : [
          {
            kind: 'text',
            text: word('evaluation-report.shortlist-count', { pool: size.pool, places: listed.length }),
          } as const,
          ...(size.tied ? [{ kind: 'text', text: word(`ranking.tied-${size.tied}`) } as const] : []),
          listedTable(listed, lang, rankIn(report, word)),
        ]),
    {
      kind: 'pairs',
      rows: [
        ...(size.reason === null ? [] : [[word('ranking.size'), size.reason] as const]),
        ...(size.factors
          ? sizeFactors.map((factor) => [word(`making.factor-${factor}`), size.factors?.[factor] ?? ''] as const)
          : []),
        [word('making.basis'), basis.join(signsOf(lang).space)],
      ],
    },
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: word('evaluation-report.skipped'),
            columns: [...namedColumns(lang), { title: word('evaluation-report.reason'), width: 3 }],
            rows: shown.map(({ enterprise, standard, product, reason }) => [
              enterprise,
              standard,
              product,
              why(reason),
            ]),
          } as const,
        ]),
    ...rest,
  ]
}

/** On what each place rests. */
function listedTable(listed: readonly ReportLine[], lang: Lang, rankOf: RankOf): Block {
  const word = say(lang)
  return {
    kind: 'table',
    caption: word('evaluation-report.shortlist'),
    columns: [
      { title: word('ranking.rank'), width: 1.4, numeric: true },
      ...namedColumns(lang),
      { title: word('evaluation-report.report-verdict'), width: 2 },
    ],
    rows: listed.map(({ rank, enterprise, standard, product, report }) => [
      rankOf(rank),
      textIn(lang, enterprise),
      standard,
      product,
      report ? word(`report.kind.${report.kind}`) : word('making.report-missing'),
    ]),
  }
}
