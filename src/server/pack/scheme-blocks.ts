import type { Scheme } from '#domain/scheme.ts'
import { sayBaseline, sayRequirement, sayWeight } from '#ui/requirement.ts'
import { textIn } from '#ui/text.ts'
import { say, words, type Lang, type WordId } from '#ui/words/index.ts'
import type { Block } from '../typesetting.ts'
import type { Packed } from './packed.ts'

/** A scheme with its applicant's words, what the form review found, Table 1 and Table 2. */
export function schemeBlocks(of: Extract<Packed['case'], { of: 'scheme' }>, lang: Lang): Block[] {
  const word = say(lang)
  return [
    {
      kind: 'pairs',
      rows: [
        [word('scheme.assessor'), textIn(lang, of.assessor)],
        [word('work.area'), textIn(lang, of.area)],
        [word('scheme.version'), word('scheme.version-of', { version: of.version })],
        [word('application.statement'), of.statement],
      ],
    },
    ...(of.checklist.length > 0
      ? [{ kind: 'heading', text: word('pack.checklist') } as const, checklist(of.checklist, lang)]
      : []),
    ...(of.scheme
      ? [
          { kind: 'heading', text: word('scheme.table-1') } as const,
          tableOne(of.scheme, lang),
          { kind: 'heading', text: word('scheme.table-2') } as const,
          tableTwo(of.scheme, lang),
        ]
      : []),
  ]
}

function checklist(items: readonly { item: string; met: boolean; remark: string }[], lang: Lang): Block {
  const word = say(lang)
  const named = (item: string) => {
    const id = `application.check.${item}`
    return id in words ? word(id as WordId) : item // `in` has just shown that it is one
  }
  return {
    kind: 'table',
    columns: [
      { title: word('pack.check'), width: 5 },
      { title: word('pack.result'), width: 1 },
      { title: word('pack.remark'), width: 3 },
    ],
    rows: items.map(({ item, met, remark }) => [named(item), word(met ? 'pack.met' : 'pack.not-met'), remark]),
  }
}

function tableOne(scheme: Scheme, lang: Lang): Block {
  const word = say(lang)
  const level = (indicator: Scheme['indicators'][number], name: 'advanced' | 'average' | 'benchmark') => {
    const required = indicator.class === 'basic' && name === 'advanced' ? indicator.required : indicator.levels?.[name]
    return required === undefined ? word('scheme.no-level') : sayRequirement(lang, scheme, required).join('\n')
  }
  return {
    kind: 'table',
    columns: [
      { title: word('scheme.indicator'), width: 3.5 },
      { title: word('scheme.class'), width: 3 },
      { title: word('scheme.advanced'), width: 2 },
      { title: word('scheme.average'), width: 2 },
      { title: word('scheme.benchmark'), width: 2 },
      { title: word('scheme.weight-in-part'), width: 2 },
      { title: word('scheme.method'), width: 3 },
      { title: word('scheme.source'), width: 3.5 },
    ],
    rows: scheme.indicators.map((one) => [
      textIn(lang, one.name) + (one.unit ? `\n${one.unit}` : ''),
      [word(`scheme.class.${one.class}`), word(`scheme.part.${one.part}`)].join('\n'),
      level(one, 'advanced'),
      level(one, 'average'),
      level(one, 'benchmark'),
      sayWeight(one) ?? word('scheme.no-weight'),
      one.method ?? word('scheme.no-method'),
      one.baselines.map((baseline) => sayBaseline(lang, scheme, baseline)).join('\n') || word('scheme.baseline.none'),
    ]),
  }
}

function tableTwo(scheme: Scheme, lang: Lang): Block {
  const word = say(lang)
  const { stars } = scheme
  const grades = [
    { star: 5, level: 'advanced', band: stars.bands?.five, innovative: stars.innovativeForFive },
    { star: 4, level: 'average', band: stars.bands?.four, innovative: stars.innovativeForFour },
    { star: 3, level: 'benchmark', band: stars.bands?.three, innovative: 0 },
  ] as const
  return {
    kind: 'table',
    columns: [
      { title: word('scheme.grade'), width: 1 },
      { title: word('scheme.grade-levels'), width: 3 },
      { title: word('scheme.grade-core'), width: 2 },
      { title: word('scheme.grade-innovative'), width: 2 },
    ],
    rows: grades.map(({ star, level, band, innovative }) => [
      word('scheme.stars', { count: star }),
      band === undefined
        ? word('scheme.all-at', { level: word(`scheme.${level}`) })
        : word('scheme.by-score', { band }),
      word('scheme.all-met'),
      innovative > 0
        ? word('scheme.at-least', { count: innovative, level: word(`scheme.${level}`) })
        : word('scheme.not-asked'),
    ]),
  }
}
