import type { EvaluationReport, Explained } from '#domain/evaluation-report.ts'
import { hundred, times, written } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { rankFirmnessIn } from '#domain/robustness/rank-firmness.ts'
import type { Robustness } from '#domain/robustness/report.ts'
import type { Block } from '#ui/blocks.ts'
import { points, sayDeclared, sayExplanation, sayNoSum, sayTier } from '#ui/explanation.ts'
import { chancesIn, nearly, sayCut } from '#ui/firmness.ts'
import { sayNumber } from '#ui/format.ts'
import { sayRankFirmness } from '#ui/rank-firmness.ts'
import { signsOf } from '#ui/signs.ts'
import { say, type Lang } from '#ui/words/index.ts'
import { rankIn, type Drawing, type Drawn } from './report-drawing.ts'
import { nameIn } from './report-basis.ts'

/** Of whoever is shortlisted, and as many more as a document carries: sentences, and the figures behind them. */
export function explainedBlocks({ report, scheme }: Drawn, { lang, limits }: Drawing): Block[] {
  const word = say(lang)
  const shown = report.explained.slice(0, limits.explained)
  const rankOf = rankIn(report, word)
  const { aggregation } = scheme
  const sum = aggregation === 'arithmetic' ? word('evaluation-report.explained-sum') : sayNoSum(lang, aggregation)
  const count = report.ranking.filter(({ rank }) => rank !== null).length
  return [
    { kind: 'text', text: [word('evaluation-report.explained-lead'), sum].join(signsOf(lang).space) },
    ...shown.flatMap((one): Block[] => [
      { kind: 'heading', level: 3, text: `${one.enterprise} ${one.standard} ${one.product}` },
      {
        kind: 'text',
        text: [
          `${word('ranking.rank')} ${rankOf(one.explanation.rank)}`,
          word('ranking.stars', { count: one.explanation.star }),
          `${word('ranking.score')} ${one.explanation.score}`,
        ].join(signsOf(lang).comma),
      },
      {
        kind: 'list',
        items: [
          ...sayExplanation(lang, one.explanation, {
            indicator: (id) => nameIn(scheme, lang, id),
            standard: (id) => report.named[id]?.standard ?? id,
          }),
          ...firmnessOf(one.explanation.id, { report, scheme }, lang),
        ],
      },
      figuresOf(one, (id) => nameIn(scheme, lang, id), lang),
    ]),
    ...(shown.length < count
      ? [{ kind: 'text', text: word('evaluation-report.explained-rest', { shown: shown.length, count }) } as const]
      : []),
  ]
}

/** How firm its rank is, where its ranking says so. */
function firmnessOf(id: string, { report, scheme }: Drawn, lang: Lang): string[] {
  const firmness = report.robustness && rankFirmnessIn(report.robustness, id)
  if (!firmness) return []
  return sayRankFirmness(lang, firmness, {
    indicator: (indicator) => nameIn(scheme, lang, indicator),
    standard: (standard) => report.named[standard]?.standard,
  })
}

function figuresOf(
  { standard, product, explanation, indicators }: Explained,
  nameOf: (id: string) => string,
  lang: Lang,
): Block {
  const word = say(lang)
  const isSum = explanation.aggregation === 'arithmetic'
  const gainOf = (id: string) => explanation.indicators.find(({ indicator }) => indicator === id)?.gain ?? '—'
  return {
    kind: 'table',
    caption: `${word('ranking.indicators')} · ${standard} ${product}`,
    columns: [
      { title: word('ranking.indicator'), width: 4 },
      { title: word('ranking.declared'), width: 3 },
      { title: word('ranking.tier'), width: 2 },
      { title: word('ranking.points'), width: 2, numeric: true },
      { title: word('ranking.weight'), width: 2, numeric: true },
      { title: word(isSum ? 'ranking.contribution' : 'ranking.gain'), width: 2, numeric: true },
    ],
    rows: indicators.map((one) => [
      nameOf(one.indicator),
      sayDeclared(word, one),
      sayTier(word, one),
      points(one.points),
      one.weight === null ? '—' : `${points(written(times(rational(one.weight), hundred)))}%`,
      isSum ? points(one.contribution) : gainOf(one.indicator),
    ]),
  }
}

/** A word for everybody, then the figures behind it. */
export function firmnessBlocks({ report }: Drawn, { lang }: Drawing): Block[] {
  const word = say(lang)
  const { robustness, leadReason } = report
  if (!robustness) return [{ kind: 'text', text: word('evaluation-report.firmness-none') }]
  const { firmness, box, draws } = robustness
  return [
    {
      kind: 'text',
      text: [
        ...(firmness ? [word(`firmness.${firmness}`)] : []),
        sayCut(word, robustness).join(signsOf(lang).space),
      ].join(signsOf(lang).colon),
    },
    ...(leadReason ? [{ kind: 'pairs', rows: [[word('firmness.reason'), leadReason]] } as const] : []),
    ...(draws
      ? [
          {
            kind: 'pairs',
            rows: [
              [
                word('firmness.box', { within: box.within }),
                word('firmness.box-says', { sure: box.sure.length, possible: box.possible.length }),
              ],
              [
                word('firmness.shift'),
                word('firmness.shift-says', { shift: nearly(draws.shift), changed: nearly(draws.changed) }),
              ],
              [
                word('firmness.drawn'),
                word('firmness.drawn-says', {
                  generator: draws.generator,
                  seed: draws.seed.map(sayNumber).join(' · '),
                }),
              ],
            ],
          } as const,
          chancesTable(robustness, report.named, lang),
        ]
      : []),
  ]
}

function chancesTable(robustness: Robustness, named: EvaluationReport['named'], lang: Lang): Block {
  const word = say(lang)
  const nameOf = (id: string) => [named[id]?.enterprise, named[id]?.standard].filter(Boolean).join(' ')
  return {
    kind: 'table',
    caption: word('firmness.chances'),
    columns: [
      { title: word('ranking.standard'), width: 5 },
      { title: word('firmness.chances'), width: 2, numeric: true },
      { title: word('ranking.rank'), width: 3 },
    ],
    rows: chancesIn(robustness).chances.map(({ id, share, interval, ranks }) => [
      nameOf(id),
      word('firmness.chance', { share }) + word('firmness.chance-interval', interval),
      ranks.from === ranks.to ? word('firmness.rank', { rank: ranks.from }) : word('firmness.ranks', ranks),
    ]),
  }
}

export function againBlocks({ report }: Drawn, { lang }: Drawing): Block[] {
  const word = say(lang)
  return [
    { kind: 'text', text: word('evaluation-report.again-1') },
    { kind: 'text', text: word('evaluation-report.again-2', { digest: report.data.resultDigest }) },
  ]
}
