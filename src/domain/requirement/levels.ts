import { readReference, type Reference } from '#domain/reference.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { plainTyped, withStops } from './typed.ts'

/** One level of another standard as a scheme records it: “GB/T 22111-2008 一级：≤12.0”. */
export type StandardLevel = {
  readonly standard: Reference
  readonly level: string
  readonly requirement: string
}

const number = String.raw`《?([A-Z]+\d*(?:/[A-Z]+)? ?\d[\d.]*[A-Z]?(?:-\d{2,4})?)》?`
const recorded = new RegExp(`^${number} ?([^:]+)$`, 'i')
const cited = new RegExp(
  String.raw`^(?:≥ ?|不低于|不低於|不宽于|应?符合|应?达到|应?满足|执行|meets |at least |not below )*${number} ?(?:所?规定的|中的?|的)? ?[“"「]?([^\d.\s“”"「」≥≤<>=~±:-][^“”"「」≥≤<>=~±:]*?)[”"」]?(?:的?(?:要求|规定|指标))?(?:及其?以上|或以上|或更高| or better)?$`,
  'i',
)
const citedInEnglish = new RegExp(
  `^(?:≥ ?|meets |at least |not below )*(?:level |grade )?["“]?([^≥≤<>=~±]+?)["”]? of ${number}(?: or better)?$`,
  'i',
)

/** Undefined: the line is not written so, or what stands before the level is no standard's number. */
export function standardLevelIn(line: string): StandardLevel | undefined {
  const [named = '', ...rest] = withStops(line).split(':')
  const requirement = rest.join(':').trim()
  const [, typed = '', level] = recorded.exec(dashed(named)) ?? []
  const standard = readReference(typed)
  return standard && level && requirement ? { standard, level, requirement } : undefined
}

/** “不低于GB/T 22111—2008一级” and the like; undefined where a text cites no level of a standard. */
export function citedLevel(plain: string): { readonly standard: string; readonly level: string } | undefined {
  const text = dashed(plain)
  const [, standard, level] = cited.exec(text) ?? []
  if (standard && level && readReference(standard)) return { standard, level }
  const [, inEnglish, of] = citedInEnglish.exec(text) ?? []
  return inEnglish && of && readReference(of) ? { standard: of, level: inEnglish } : undefined
}

const whole = new RegExp(
  `^(?:应?符合|应?达到|应?满足|执行|按|meets |according to )*${number} ?(?:的?(?:要求|规定))?$`,
  'i',
)

/** A standard cited as a whole says no limit of this indicator. */
export function citedWhole(plain: string, lines: readonly string[]): Refusal | undefined {
  const [, standard = ''] = whole.exec(dashed(plain)) ?? []
  const family = readReference(standard)?.family
  if (!family || (family === 'industry' && unlike.test(standard))) return undefined
  return refuse('standard-cited-whole', '3.2', { typed: plain, suggestion: levelNames(lines) })
}

/** `IP65`, `Ra1.6`: no industry standard has so short a number. */
const unlike = /^[A-Z]{2} ?\d{1,2}(?:\.\d+)?$/i

const levelsIn = (lines: readonly string[]) => lines.flatMap((line) => standardLevelIn(line) ?? [])
const levelNames = (lines: readonly string[]) =>
  levelsIn(lines)
    .map((one) => `${one.standard.number} ${one.level}`)
    .join('、') || '—'

/** The recorded level that is meant. A number without its year means the one edition on record, and never one of several. */
export function findLevel(
  { standard, level }: { readonly standard: string; readonly level: string },
  lines: readonly string[],
): StandardLevel | Refusal {
  const known = levelsIn(lines)
  const suggestion = levelNames(lines)
  const wanted = readReference(standard)
  const editions = known.filter((one) => wanted && isEdition(one.standard, wanted))
  if (new Set(editions.map((one) => one.standard.number)).size > 1)
    return refuse('standard-level-editions', '3.2', { typed: standard, suggestion })
  const found = editions.find((one) => plainTyped(one.level) === plainTyped(level))
  return found ?? refuse('standard-level-unknown', '3.2', { typed: `${standard} ${level}`, suggestion })
}

const isEdition = (known: Reference, wanted: Reference) =>
  wanted.dated ? known.number === wanted.number : known.number.replace(/[-:]\d{2,4}$/, '') === wanted.number

/** A long dash before a year is that of the number. */
const dashed = (text: string) => plainTyped(text).replace(/ ?[-—] ?(?=\d{2,4}(?!\d))/g, '-')
