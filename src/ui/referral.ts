import type { Outcome, Found } from '#domain/referral.ts'
import type { Tone } from '#ui/status.ts'
import { say, type Lang, type WordId } from '#ui/words/index.ts'

type Asked = { readonly kind: string; readonly isBasic: boolean }

export const asksWord = ({ kind, isBasic }: Asked): WordId =>
  kind === 'grade-qualitative' && isBasic ? 'referral.asks-basic' : (`referral.asks-${kind}` as WordId) // each kind has its word

/** A finding in the words of its question. */
export function sayFound(lang: Lang, { kind, isBasic }: Asked, found: Found): string {
  const word = say(lang)
  if (kind === 'method-equivalence') return word(found === 'equal' ? 'finding.equal' : 'finding.different')
  if (isBasic) return word(found === 'none' ? 'finding.unmet' : 'finding.met')
  return word(found === 'none' ? 'judgement.grade-none' : (`level.${found}` as WordId)) // a level of the scheme
}

export function sayOutcome(lang: Lang, asked: Asked, outcome: Outcome): string {
  if (outcome.kind === 'method-equivalence') {
    const { equal, of, isEquated } = outcome
    return say(lang)(isEquated ? 'referral.equated' : 'referral.not-equated', { equal, of })
  }
  const { median, lowest, highest, same, of } = outcome
  if (asked.isBasic) return say(lang)('referral.mostly', { finding: sayFound(lang, asked, median), same, of })
  return say(lang)('referral.median', {
    median: sayFound(lang, asked, median),
    lowest: sayFound(lang, asked, lowest),
    highest: sayFound(lang, asked, highest),
  })
}

type Standing = { readonly state: 'open' | 'settled' | 'withdrawn'; readonly seats: number; readonly sheets: number }

/** How far a referral has come. */
export function referralStatus({ state, seats, sheets }: Standing): { tone: Tone; word: WordId } {
  if (state !== 'open')
    return { tone: state === 'settled' ? 'in-force' : 'ended', word: `referral.state-${state}` as WordId } // one of two
  if (seats === 0) return { tone: 'soon', word: 'referral.awaits-panel' }
  return sheets < seats ? { tone: 'running', word: 'referral.sits' } : { tone: 'soon', word: 'referral.sheets-in' }
}

/** What the experts wrote, to begin the record's reason with: each sentence once, as far as there is room. */
export const reasonsIn = (findings: readonly { readonly reason: string }[] = []): string =>
  [...new Set(findings.map(({ reason }) => reason.trim()))].join('\n').slice(0, 500)
