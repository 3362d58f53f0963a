import { describe, expect } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { isLedBySame, reasoning, showing } from './lead.ts'
import { refuse } from './refusal.ts'

const flips = { flips: { within: '5', flips: true } }
const holds = { flips: { within: '5', flips: false } }

describe('a lead that other weights would change', () => {
  clause('3.4.5', 'is not shown without a written reason', () => {
    expect(showing({ robustness: flips, reason: null })).toEqual(refuse('lead-unreasoned', '3.4.5', { percent: '5' }))
    expect(showing({ robustness: flips, reason: '权重经专家讨论。' })).toBe(undefined)
    expect(showing({ robustness: holds, reason: null })).toBe(undefined)
    expect(showing({ robustness: null, reason: null })).toBe(undefined)
  })

  clause(
    '3.4.5',
    'is reasoned by its assessor, from the settled list until it is shown, and only where it is needed',
    () => {
      const ranking = { state: 'settled', assessor: 'a', robustness: flips, reason: null } as const
      for (const state of ['settled', 'in-audit', 'audited', 'recalled'] as const)
        expect(reasoning({ ...ranking, state }, 'a')).toBe(undefined)
      expect(reasoning(undefined, 'a')).toMatchObject({ refused: 'ranking-unknown' })
      expect(reasoning(ranking, 'b')).toMatchObject({ refused: 'ranking-unknown' })
      for (const state of ['evaluated', 'consent', 'in-publicity', 'published', 'stopped'] as const)
        expect(reasoning({ ...ranking, state }, 'a')).toMatchObject({ refused: 'ranking-not-at-this-step' })
      expect(reasoning({ ...ranking, robustness: holds }, 'a')).toMatchObject({ refused: 'lead-holds' })
      expect(reasoning({ ...ranking, robustness: null }, 'a')).toMatchObject({ refused: 'lead-holds' })
    },
  )

  clause('3.4.5', 'keeps its reason with the same leaders in another order, and loses it with others', () => {
    const lines = (...leaders: string[]) =>
      ['a', 'b', 'c'].map((declaration) => ({ declaration, shortlisted: leaders.includes(declaration) }))
    expect(isLedBySame(lines('a', 'b'), lines('a', 'b').toReversed())).toBe(true)
    expect(isLedBySame(lines('a', 'b'), lines('b', 'c'))).toBe(false)
    expect(isLedBySame(lines('a', 'b'), lines('b'))).toBe(false)
    expect(isLedBySame(lines(), lines())).toBe(true)
  })
})
