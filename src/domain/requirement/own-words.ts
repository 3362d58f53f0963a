import type { Text } from '#policy/shape.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { plainTyped } from './typed.ts'
import { unitName } from './units.ts'

/** What a text says of the indicator itself, by its name, its unit and its basis. */
type Own = { readonly unit?: string | undefined; readonly name?: Text | undefined }

const basisNote = /\((?:以[^()]{1,20}计|as [^()]{1,20})\)/gi

/** “（以Pb计）” may be repeated; a basis that the indicator doesn't name would make it another quantity. */
export function otherBasis(plain: string, typed: string, name: Text | undefined): Refusal | undefined {
  const notes = plain.match(basisNote) ?? []
  const said = (text: string) => text.replaceAll(' ', '').toLowerCase()
  const known = name ? said(plainTyped(`${name.zh} (${name.en ?? ''})`)) : ''
  const isKnown = (basis: string) =>
    known.includes(basis) && !/[a-z\d]/.test(known.charAt(known.indexOf(basis) + basis.length))
  const other = notes.find((note) => !isKnown(said(note.slice(1, -1))))
  return other ? refuse('basis-differs', '3.2', { typed, basis: other.slice(1, -1) }) : undefined
}

/** A basis that is the indicator's says nothing more. */
export const withoutBasis = (plain: string) => plain.replace(basisNote, ' ').replace(/ +/g, ' ').trim()

/** “水分≤12%” and “水分（%）：≤12” say the indicator's name again, with its unit or without. */
export function withoutName(plain: string, { name, unit = '' }: Own): string {
  const names = [name?.zh, name?.en].map((one) => plainTyped(one ?? ''))
  const said = [...names, ...names.map(withoutBasis)]
  const own = said.find((one) => one !== '' && plain.startsWith(one)) ?? ''
  const [, inside = unit, rest = plain] = /^ ?(?:\(([^()]*)\))? ?:? ?(.*)$/.exec(plain.slice(own.length)) ?? []
  const isSaid = own !== '' && unitName(inside) === unitName(unit) && !(/\w$/.test(own) && /^\w/.test(rest))
  return isSaid ? rest : plain
}

/**
 * 度 is the degree, of warmth or of an angle, or the kilowatt hour that the indicator counts. The brackets of its unit, dB(A) or W/(m·K),
 * hold no remark: they are other signs until all is read.
 */
export function withOwnUnit(plain: string, unit = ''): string {
  const own = plainTyped(unit)
  if (['°C', '°', 'kWh', 'kW·h'].includes(unitName(unit))) return plain.replace(/(?<=\d ?)度/g, own)
  return own.includes('(') ? plain.replaceAll(own, own.replaceAll('(', '⟨').replaceAll(')', '⟩')) : plain
}
export const asWritten = (text: string) => text.replaceAll('⟨', '(').replaceAll('⟩', ')')
