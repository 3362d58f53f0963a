import { say, words, type Lang, type WordId } from '#ui/words/index.ts'

/** Several entries in one cell, one a line. A backslash keeps a line break inside an entry; “—” says that the list is there and empty. */
export function cellOfLines(entries: readonly string[] | undefined): string {
  if (!entries) return ''
  if (entries.length === 0) return none
  return entries
    .map((entry) => entry.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/^—$/, '\\—'))
    .join('\n')
}

export function linesOfCell(cell: string): string[] | undefined {
  if (cell.trim() === '') return undefined
  if (cell.trim() === none) return []
  const lines = cell.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.map((line) => line.trim().replace(/\\(.)/g, (_, sign: string) => breaks[sign] ?? sign))
}

const none = '—'
const breaks: Readonly<Record<string, string>> = { n: '\n', r: '\r' }

/** A choice as people read it, in the language of the sheet; read in either, or by its name in the format. */
export const cellOfChoice = (lang: Lang, prefix: string, value: string) => say(lang)(wordOf(prefix, value))

export function choiceOfCell(cell: string, prefix: string, values: readonly string[]): string | undefined {
  const typed = plain(cell)
  return values.find((value) => {
    const { zh, en } = words[wordOf(prefix, value)]
    return [value, zh, en].some((name) => plain(name) === typed)
  })
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** The same name, however it is typed. */
export const same = (one: string, other: string) => plain(one) === plain(other)
export const sameWord = (cell: string, word: WordId) =>
  [words[word].zh, words[word].en].some((name) => same(name, cell))

function wordOf(prefix: string, value: string): WordId {
  const id = `${prefix}.${value}`
  if (!(id in words)) throw new Error(`no word for ${id}`)
  return id as WordId // just looked up
}

/** Full-width digits and a percent sign are taken for what they mean. */
export const decimalOfCell = (cell: string) => cell.normalize('NFKC').trim().replace(/\s*%$/, '')
