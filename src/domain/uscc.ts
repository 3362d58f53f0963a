import { refuse, type Refusal } from '#domain/refusal.ts'

/** GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = /^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$/

/**
 * A unified social credit code as typed → its 18 characters. Full-width forms, spaces and small letters are read.
 * The check digit catches slips of the pen; it proves nothing about who typed it.
 */
export function readUscc(text: string): string | Refusal {
  const code = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff-]/g, '')
    .toUpperCase()
  if (code.length !== 18) return refuse('uscc-length', '3.3.2', { length: code.length })
  if (!shape.test(code)) return refuse('uscc-shape', '3.3.2', { code })
  if (checkCharacter(code.slice(0, 17)) !== code[17]) return refuse('uscc-check', '3.3.2', { code })
  return code
}

/** The last character that the first seventeen ask for: 31 less the sum weighted by powers of 3, modulo 31. */
export function checkCharacter(seventeen: string): string {
  let sum = 0
  let weight = 1
  for (const character of seventeen) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** Division of the registering authority: a hint where the organisation sits, since some registrations are central. */
export function divisionOf(uscc: string): string {
  return uscc.slice(2, 8)
}
