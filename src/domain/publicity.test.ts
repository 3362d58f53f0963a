import { describe, expect } from 'vitest'
import {
  answering,
  closing,
  examining,
  findingInadmissible,
  publishing,
  submitting,
  type Publicity,
  type Submission,
} from '#domain/publicity.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const running: Publicity = {
  id: 'one',
  kind: 'scheme',
  openedOn: '2026-03-30',
  lastDay: '2026-04-14',
  provisional: false,
  outcome: null,
}
const ranking: Publicity = { ...running, kind: 'ranking' }
const ended = (outcome: Publicity['outcome']): Publicity => ({ ...running, outcome })
const objection = (state: Submission['state'], examinedBy: string | null = null): Submission => ({
  kind: 'objection',
  state,
  examinedBy,
})
const comment = (state: Submission['state']): Submission => ({ kind: 'comment', state, examinedBy: null })

describe('somebody comments or objects', () => {
  clause('3.4.3', 'an objection on the last day counts, one on the day after does not', () => {
    expect(submitting(running, '2026-04-14')).toBeUndefined()
    expect(submitting(running, '2026-04-15')).toEqual(refuse('period-over', '3.4.3', { day: '2026-04-14' }))
  })

  clause('3.4.6', 'of a ranking, its own clause says so', () => {
    expect(submitting(ranking, '2026-04-15')).toEqual(refuse('period-over', '3.4.6', { day: '2026-04-14' }))
  })

  clause('3.4.3', 'a period that was closed or withdrawn takes nothing more', () => {
    const said = (['uncontested', 'contested', 'withdrawn'] as const).map((one) => submitting(ended(one), '2026-04-14'))
    expect(said).toEqual(said.map(() => refuse('publicity-closed', '3.4.3')))
    expect(submitting(undefined, '2026-04-14')).toEqual(refuse('publicity-unknown', '3.4.3'))
  })
})

describe('the period closes', () => {
  const after = '2026-04-15'

  clause('3.4.3', 'it closes on the day after the last, never on it', () => {
    expect(closing(running, [], after)).toBe('uncontested')
    expect(closing(running, [], '2026-04-14')).toEqual(refuse('period-running', '3.4.3', { day: '2026-04-14' }))
  })

  clause('3.4.3', 'it does not close on a day that a holiday notice may still move', () => {
    expect(closing({ ...running, provisional: true }, [], after)).toEqual(
      refuse('calendar-provisional', '3.4.3', { day: '2026-04-14' }),
    )
  })

  clause('3.4.3', 'an admitted objection makes it contested; a comment or an inadmissible one does not', () => {
    expect(closing(running, [objection('admitted')], after)).toBe('contested')
    expect(closing(running, [comment('lodged'), comment('answered'), objection('inadmissible')], after)).toBe(
      'uncontested',
    )
  })

  clause('3.4.3', 'answering an objection before the close does not spare the second look', () => {
    expect(closing(running, [objection('answered')], after)).toBe('contested')
  })

  clause('3.4.3', 'every objection is examined first', () => {
    const open = [objection('lodged'), objection('confirmed', 'wang'), objection('admitted')]
    expect(closing(running, open, after)).toEqual(refuse('objections-unexamined', '3.4.3', { count: 2 }))
  })

  clause('3.4.3', 'it closes once', () => {
    expect(closing(ended('uncontested'), [], after)).toEqual(refuse('publicity-closed', '3.4.3'))
    expect(closing(undefined, [], after)).toEqual(refuse('publicity-unknown', '3.4.3'))
  })
})

describe('an objection is examined', () => {
  const leftAside = (one: Submission | undefined, person: string, ground = 'no-evidence') =>
    findingInadmissible(one, { ground, grounds: ['no-evidence', 'outside-object'], person, clause: '3.4.3' })

  clause('3.4.3', 'two persons leave it aside, one alone proposes', () => {
    expect(leftAside(objection('lodged'), 'wang')).toBe('proposed')
    expect(leftAside(objection('lodged', 'wang'), 'wang')).toEqual(refuse('second-person-needed', '3.4.3'))
    const proposed = { ...objection('lodged', 'wang'), ground: 'no-evidence' }
    expect(leftAside(proposed, 'li')).toBe('inadmissible')
    expect(leftAside(proposed, 'li', 'outside-object')).toEqual(refuse('ground-differs', '3.4.3'))
  })

  clause('3.4.3', 'only on a ground that is listed', () => {
    expect(leftAside(objection('lodged'), 'wang', 'too-late')).toEqual(refuse('ground-not-listed', '3.4.3'))
  })

  clause('3.4.3', 'once, and only an objection', () => {
    expect(examining(objection('confirmed'), '3.4.3')).toBeUndefined()
    expect(examining(undefined, '3.4.3')).toEqual(refuse('submission-unknown', '3.4.3'))
    expect(examining(comment('lodged'), '3.4.3')).toEqual(refuse('not-an-objection', '3.4.3'))
    const settled = (['admitted', 'inadmissible', 'answered'] as const).map((state) =>
      leftAside(objection(state), 'li'),
    )
    expect(settled).toEqual(settled.map(() => refuse('objection-already-examined', '3.4.3')))
  })

  clause('3.4.3', 'every comment is answered once; an objection once it is admitted', () => {
    expect([answering(comment('lodged'), '3.4.3'), answering(objection('admitted'), '3.4.3')]).toEqual([
      undefined,
      undefined,
    ])
    expect(answering(objection('lodged'), '3.4.3')).toEqual(refuse('objection-not-admitted', '3.4.3'))
    expect(answering(objection('inadmissible'), '3.4.3')).toEqual(refuse('objection-not-admitted', '3.4.3'))
    expect(answering(comment('answered'), '3.4.6')).toEqual(refuse('submission-answered', '3.4.6'))
    expect(answering(objection('answered'), '3.4.6')).toEqual(refuse('submission-answered', '3.4.6'))
    expect(answering(undefined, '3.4.3')).toEqual(refuse('submission-unknown', '3.4.3'))
  })
})

describe('publication', () => {
  clause('3.4.3', 'nothing is published that was not publicised to the end', () => {
    expect(publishing('scheme', undefined, [], true)).toEqual(refuse('never-publicised', '3.4.3'))
    expect(publishing('ranking', undefined, [], true)).toEqual(refuse('never-publicised', '3.4.6'))
    expect(publishing('scheme', running, [], true)).toEqual(refuse('publicity-running', '3.4.3', { day: '2026-04-14' }))
    expect(publishing('ranking', ranking, [], true)).toEqual(
      refuse('publicity-running', '3.4.6', { day: '2026-04-14' }),
    )
    expect(publishing('scheme', ended('withdrawn'), [], true)).toEqual(refuse('publicity-withdrawn', '3.4.3'))
  })

  clause('3.4.3', 'without objection it is published', () => {
    expect(
      publishing('scheme', ended('uncontested'), [comment('answered'), objection('inadmissible')], false),
    ).toBeUndefined()
  })

  clause('3.4.3', 'contested, it is published once experts upheld it again', () => {
    expect(publishing('scheme', ended('contested'), [objection('answered')], false)).toEqual(
      refuse('publicity-contested', '3.4.3'),
    )
    expect(publishing('scheme', ended('contested'), [objection('answered')], true)).toBeUndefined()
  })

  clause('3.4.3', 'every submission is answered before', () => {
    const open = [comment('lodged'), comment('confirmed'), comment('answered')]
    expect(publishing('scheme', ended('uncontested'), open, false)).toEqual(
      refuse('submissions-unanswered', '3.4.3', { count: 2 }),
    )
    expect(publishing('scheme', ended('contested'), [objection('admitted')], true)).toEqual(
      refuse('submissions-unanswered', '3.4.3', { count: 1 }),
    )
  })
})

everyCodeOccurs(import.meta.url)
