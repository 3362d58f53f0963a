import { words, say, type Lang, type Values, type WordId } from '#ui/words/index.ts'
import { fill } from '#ui/words/fill.ts'

/** What is wrong with one value, as the shape that parsed it says. */
type Issue = { readonly path: string; readonly code: string; readonly values: Values }

/** Field, rule and what to do, in words. `place` is where inside the field. */
export function sayIssue(lang: Lang, field: string, issue: Issue, place = ''): string {
  const sentence = fill(lang, words[wordOf(issue)][lang], { field, ...issue.values })
  return place ? say(lang)('issue.at', { place, sentence }) : sentence
}

const isWord = (id: string): id is WordId => id in words

function wordOf({ code, values }: Issue): WordId {
  if (isWord(`issue.${code}`)) return `issue.${code}` as WordId // just looked up
  const { format, origin, expected } = values
  if (code === 'invalid_format') return formats[String(format)] ?? 'issue.malformed'
  if (code === 'invalid_type' && expected === 'boolean') return 'issue.choose'
  if (code === 'invalid_type') return expected === 'number' || expected === 'int' ? 'issue.number' : 'issue.missing'
  if (code === 'invalid_value') return 'issue.choose'
  if (code === 'too_small') return origin === 'string' || origin === 'array' ? 'issue.missing' : 'issue.too-small'
  if (code === 'too_big')
    return origin === 'string' ? 'issue.too-long' : origin === 'array' ? 'issue.too-many' : 'issue.too-big'
  return 'issue.malformed'
}

const formats: Readonly<Record<string, WordId>> = {
  uuid: 'issue.choose',
  date: 'issue.day',
  email: 'issue.email',
}
