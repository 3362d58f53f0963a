import { refuse, type Refusal } from '#domain/refusal.ts'

export const passwordLength = { min: 12, max: 128 } as const
const fewestDifferent = 6

/** Long, not one thing again and again, not one's own address. Nothing about capitals or signs: those rules make worse passwords. */
export function choosing(password: string, person: { email: string; name: string }): Refusal | undefined {
  const characters = [...password.normalize('NFC')]
  if (characters.length < passwordLength.min) return refuse('password-too-short', '3.3.1', { min: passwordLength.min })
  if (password.length > passwordLength.max) return refuse('password-too-long', '3.3.1', { max: passwordLength.max })
  if (new Set(characters).size < fewestDifferent || runs(characters))
    return refuse('password-too-simple', '3.3.1', { different: fewestDifferent })
  const lower = password.toLowerCase()
  const own = [person.email.split('@')[0] ?? '', person.name].map((text) => text.toLowerCase())
  if (own.some((text) => text.length >= 4 && lower.includes(text))) return refuse('password-says-who', '3.3.1')
}

/** 123456789012, abcdefghijkl, and the same backwards. */
function runs(characters: readonly string[]): boolean {
  const steps = characters
    .slice(1)
    .map((character, at) => character.charCodeAt(0) - (characters[at] ?? '').charCodeAt(0))
  return steps.filter((step) => Math.abs(step) === 1).length >= steps.length - 2
}
