import type { EvaluationReport } from '#domain/evaluation-report.ts'
import { parts, type Scheme } from '#domain/scheme.ts'
import type { Block } from '#ui/blocks.ts'
import { reasonWord } from '#ui/intake.ts'
import { sayBecause } from '#ui/because.ts'
import { sayRequirement, sayWeight } from '#ui/requirement.ts'
import { sayShortlist, sayTies } from '#ui/scheme-words.ts'
import { textIn } from '#ui/text.ts'
import { signsOf } from '#ui/signs.ts'
import { say, type Lang } from '#ui/words/index.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import { capped, type Drawing, type Drawn } from './report-drawing.ts'

export const nameIn = (scheme: Scheme, lang: Lang, indicator: string) => {
  const found = scheme.indicators.find(({ id }) => id === indicator)
  return found ? textIn(lang, found.name) : indicator
}

export function methodBlocks({ report, scheme }: Drawn, { lang }: Drawing): Block[] {
  const word = say(lang)
  const { admission, scoring, ranking } = scheme
  const { number, title } = report.head.scheme
  const judged = report.judged.map(({ kind, count }) =>
    word('evaluation-report.judged-count', { kind: word(`judgement.kind.${kind}`), count }),
  )
  return [
    {
      kind: 'text',
      text: word('evaluation-report.method-lead', {
        number,
        title: textIn(lang, title),
        basis: word(`ranking.basis.${report.basis}`),
      }),
    },
    {
      kind: 'pairs',
      rows: [
        [
          word('scheme.admission'),
          word(`scheme.admission.${admission.rule}`) + (admission.share ? ` ${admission.share}%` : ''),
        ],
        [word('scheme.scoring'), word(`scheme.scoring.${scoring.kind}`, scoring.points)],
        [
          word('scheme.part-weights'),
          parts
            .map((part) => `${word(`scheme.part.${part}`)}${signsOf(lang).space}${scheme.parts[part]}%`)
            .join(signsOf(lang).semicolon),
        ],
        [word('scheme.aggregation'), word(`scheme.aggregation.${scheme.aggregation}`)],
        [
          word('scheme.order'),
          [word(`scheme.order-${ranking.on}`, { step: ranking.step }), sayTies(lang, scheme)].join('\n'),
        ],
        [word('scheme.shortlist'), sayShortlist(lang, scheme).join('\n')],
        [
          word('evaluation-report.judged'),
          judged.join(signsOf(lang).semicolon) || word('evaluation-report.judged-none'),
        ],
      ],
    },
    indicatorTable(scheme, lang),
  ]
}

function indicatorTable(scheme: Scheme, lang: Lang): Block {
  const word = say(lang)
  const level = (one: Scheme['indicators'][number], name: 'advanced' | 'average' | 'benchmark') => {
    const required = one.class === 'basic' && name === 'advanced' ? one.required : one.levels?.[name]
    return required === undefined ? word('scheme.no-level') : sayRequirement(lang, scheme, required).join('\n')
  }
  return {
    kind: 'table',
    caption: word('evaluation-report.indicators'),
    columns: [
      { title: word('scheme.indicator'), width: 3.2 },
      { title: word('scheme.class'), width: 2.9 },
      { title: word('scheme.advanced'), width: 2.9 },
      { title: word('scheme.average'), width: 2.9 },
      { title: word('scheme.benchmark'), width: 2.9 },
      { title: word('scheme.weight-in-part'), width: 2.3, numeric: true },
    ],
    rows: scheme.indicators.map((one) => [
      textIn(lang, one.name) + (one.unit ? `\n${one.unit}` : ''),
      [word(`scheme.class.${one.class}`), word(`scheme.part.${one.part}`)].join('\n'),
      level(one, 'advanced'),
      level(one, 'average'),
      level(one, 'benchmark'),
      sayWeight(one) ?? word('scheme.no-weight'),
    ]),
  }
}

export function dataBlocks({ report, scheme }: Drawn, { lang }: Drawing): Block[] {
  const word = say(lang)
  const { data, corrections, exclusions } = report
  return [
    { kind: 'text', text: word('evaluation-report.data-lead', { day: data.cutOffDay }) },
    {
      kind: 'pairs',
      rows: [
        [word('evaluation-report.taken'), word('evaluation-report.all-varieties', { count: data.taken })],
        [word('evaluation-report.left'), word('evaluation-report.standards', { count: data.left })],
        [word('evaluation-report.data-digest'), data.digest],
        ...(exclusions.struck > 0
          ? [[word('deliberation.struck'), word('ranking.struck', { count: exclusions.struck })] as const]
          : []),
      ],
    },
    ...corrections.map(({ standard, indicator, from, to }): Block => ({
      kind: 'text',
      text: word('evaluation-report.corrected', {
        standard,
        indicator: nameIn(scheme, lang, indicator),
        from,
        to,
      }),
    })),
  ]
}

/** Why standards are not in the ranking: left at the intake, found wanting, or not to be shown. */
export function exclusionBlocks(of: Drawn, how: Drawing): Block[] {
  const word = say(how.lang)
  const { exclusions } = of.report
  return [
    { kind: 'heading', level: 3, text: word('evaluation-report.at-intake') },
    ...intakeBlocks(exclusions, how),
    { kind: 'heading', level: 3, text: word('evaluation-report.not-ranked') },
    ...notRankedBlocks(of, how),
    { kind: 'heading', level: 3, text: word('evaluation-report.no-consent') },
    {
      kind: 'text',
      text:
        exclusions.withheld > 0
          ? word('ranking.withheld-some', { count: exclusions.withheld })
          : word('ranking.withheld-none'),
    },
    ...consentBlocks(of.report, how),
  ]
}

function intakeBlocks({ reasons, left }: EvaluationReport['exclusions'], { lang, limits }: Drawing): Block[] {
  const word = say(lang)
  if (reasons.length === 0) return [{ kind: 'text', text: word('evaluation-report.none-left') }]
  const { shown, rest } = capped(left, limits.left, lang)
  return [
    {
      kind: 'table',
      caption: word('evaluation-report.at-intake'),
      columns: [
        { title: word('evaluation-report.reason'), width: 4 },
        { title: word('evaluation-report.number'), width: 1, numeric: true },
      ],
      rows: reasons.map(({ code, count }) => [
        code === 'other' ? word('evaluation-report.reason.other') : word(reasonWord(code)),
        String(count),
      ]),
    },
    ...(shown.length === 0 ? [] : [leftTable(shown, lang)]),
    ...rest,
  ]
}

const leftTable = (left: EvaluationReport['exclusions']['left'], lang: Lang): Block => ({
  kind: 'table',
  caption: say(lang)('evaluation-report.left'),
  columns: [...namedColumns(lang), { title: say(lang)('evaluation-report.reason'), width: 5 }],
  rows: left.map(({ enterprise, standard, product, reasons }) => [
    enterprise,
    standard,
    product,
    reasons.map((reason) => sayRefusal(lang, reason).sentence).join('\n'),
  ]),
})

export const namedColumns = (lang: Lang) => [
  { title: say(lang)('ranking.enterprise'), width: 3 },
  { title: say(lang)('ranking.standard'), width: 3 },
  { title: say(lang)('ranking.product'), width: 3 },
]

function notRankedBlocks({ report, scheme }: Drawn, { lang, limits }: Drawing): Block[] {
  const word = say(lang)
  const { shown, rest } = capped(report.exclusions.notRanked, limits.left, lang)
  const none = report.version === 'public' ? 'unnamed' : 'none'
  if (shown.length === 0) return [{ kind: 'text', text: word(`evaluation-report.not-ranked-${none}`) }]
  return [
    {
      kind: 'table',
      caption: word('evaluation-report.not-ranked'),
      columns: [
        ...namedColumns(lang),
        { title: word('ranking.outcome'), width: 2 },
        { title: word('making.because'), width: 4 },
      ],
      rows: shown.map(({ enterprise, standard, product, outcome, because }) => [
        enterprise,
        standard,
        product,
        word(`outcome.${outcome}`),
        because
          .map(({ indicator, code }) =>
            [nameIn(scheme, lang, indicator), sayBecause(lang, code)].filter(Boolean).join(signsOf(lang).colon),
          )
          .join('\n'),
      ]),
    },
    ...rest,
  ]
}

/** Who answered what: only where a report says so at all. */
function consentBlocks({ ranking }: EvaluationReport, { lang, limits }: Drawing): Block[] {
  const word = say(lang)
  const asked = ranking.filter(({ consent }) => consent !== undefined && consent !== 'given')
  const { shown, rest } = capped(asked, limits.left, lang)
  if (shown.length === 0) return []
  return [
    {
      kind: 'table',
      caption: word('evaluation-report.no-consent'),
      columns: [...namedColumns(lang), { title: word('consent.state'), width: 2 }],
      rows: shown.map(({ enterprise, standard, product, consent = 'not-asked' }) => [
        textIn(lang, enterprise),
        standard,
        product,
        word(`consent.state.${consent}`),
      ]),
    },
    ...rest,
  ]
}
