import { describe, expect } from 'vitest'
import {
  closing,
  handling,
  lodging,
  lodgingPaper,
  publishing,
  reopening,
  submitting,
  withdrawing,
  type Contested,
  type Handling,
  type Publicity,
} from '#domain/publicity.ts'
import { refuse } from '#domain/refusal.ts'
import type { Progress, Submission } from '#domain/submission.ts'
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

clause('3.4.3', 'a period closed as uncontested opens again for an objection that came on paper in time', () => {
  const closed = ended('uncontested')
  expect(reopening(closed, [objection('confirmed')], false)).toBeUndefined()
  expect(reopening(closed, [objection('admitted')], false)).toBeUndefined()
  const no = refuse('publicity-not-to-reopen', '3.4.3')
  expect(reopening(closed, [comment('confirmed'), objection('taken-back'), objection('inadmissible')], false)).toEqual(
    no,
  )
  expect(reopening(closed, [objection('confirmed')], true)).toEqual(no)
  for (const one of [running, ended('contested'), ended('withdrawn')])
    expect(reopening(one, [objection('confirmed')], false)).toEqual(no)
  expect(reopening(undefined, [], false)).toEqual(refuse('publicity-unknown', '3.4.3'))
})

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

  clause('3.4.3', 'a provisional last day ends nothing: what comes until the close counts', () => {
    expect(submitting({ ...running, provisional: true }, '2026-04-15')).toBeUndefined()
    expect(submitting({ ...running, provisional: true, outcome: 'uncontested' }, '2026-04-15')).toEqual(
      refuse('publicity-closed', '3.4.3'),
    )
  })

  clause('3.4.3', 'the last second of the last day counts; the next one is told as it was', () => {
    expect(lodging(running, new Date('2026-04-14T15:59:59.999Z'))).toBeUndefined()
    expect(lodging(running, new Date('2026-04-14T16:00:00Z'))).toEqual(
      refuse('lodged-too-late', '3.4.3', { day: '2026-04-14', moment: '2026-04-15T00:00:00+08:00' }),
    )
    expect(lodging(ended('withdrawn'), new Date('2026-04-14T16:00:00Z'))).toEqual(refuse('publicity-closed', '3.4.3'))
  })

  const inTime = new Date('2026-04-14T15:59:59.999Z')
  const enter = (of: Publicity | undefined, progress: Progress = 'shown', arrived = inTime) =>
    lodgingPaper(of, arrived, progress)

  clause(
    '3.4.3',
    'what came in on paper by the last day counts after the close too, until it is handled or published',
    () => {
      for (const of of [running, ended('uncontested'), ended('contested')]) expect(enter(of)).toBeUndefined()
      expect(enter(ended('uncontested'), 'published')).toEqual(refuse('paper-after-publication', '3.4.3'))
      expect(enter(ended('contested'), 'handled')).toEqual(refuse('paper-after-handling', '3.4.3'))
      expect(enter(ended('contested'), 'ended')).toEqual(refuse('publicity-closed', '3.4.3'))
      expect(enter(ended('withdrawn'))).toEqual(refuse('publicity-closed', '3.4.3'))
      expect(enter(undefined)).toEqual(refuse('publicity-unknown', '3.4.3'))
      const late = refuse('lodged-too-late', '3.4.3', { day: '2026-04-14', moment: '2026-04-15T23:59:59+08:00' })
      for (const of of [running, ended('uncontested'), { ...ended('uncontested'), provisional: true }])
        expect(enter(of, 'shown', new Date('2026-04-15T15:59:59.999Z'))).toEqual(late)
    },
  )
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

  clause('3.4.3', 'an objection that its sender may still confirm holds it back; one that lapsed does not', () => {
    const waits = { ...objection('lodged'), confirmBy: '2026-04-17' }
    expect(closing(running, [waits], after)).toEqual(refuse('objections-unconfirmed', '3.4.3', { count: 1 }))
    expect(closing(running, [waits, objection('confirmed')], after)).toEqual(
      refuse('objections-unexamined', '3.4.3', { count: 1 }),
    )
    expect(closing(running, [{ ...waits, state: 'lapsed' }], after)).toBe('uncontested')
  })
})

describe('a period is withdrawn', () => {
  clause('3.4.3', 'while it runs, and after it until what it showed has gone further', () => {
    expect(withdrawing(running, { wentOn: false })).toBeUndefined()
    expect(withdrawing(ended('uncontested'), { wentOn: false })).toBeUndefined()
    expect(withdrawing(ended('uncontested'), { wentOn: true })).toEqual(refuse('publicity-went-on', '3.4.3'))
    expect(withdrawing({ ...ranking, outcome: 'contested' }, { wentOn: false })).toEqual(
      refuse('publicity-went-on', '3.4.6'),
    )
  })

  clause('3.4.3', 'once', () => {
    expect(withdrawing(ended('withdrawn'), { wentOn: false })).toEqual(refuse('publicity-already-withdrawn', '3.4.3'))
    expect(withdrawing(undefined, { wentOn: false })).toEqual(refuse('publicity-unknown', '3.4.3'))
  })
})

describe('a contested scheme is handled', () => {
  const today = '2026-04-30'
  const held: Contested = {
    isOver: false,
    publicity: ended('contested'),
    panel: { id: 'again', outcome: 'fail' },
    last: undefined,
    amendedSince: false,
  }
  const upheld: Contested = { ...held, panel: { id: 'again', outcome: 'pass' } }
  const asked: Contested = { ...held, last: { panel: 'again', outcome: 'amended', amendBy: '2026-05-15' } }
  const all = (of: Contested, on = today) =>
    Object.fromEntries(
      (['upheld', 'amended', 'rejected'] as const).map((to) => [to, handling(of, to, on)?.refused ?? 'done']),
    ) as Record<Handling, string> // of the three
  const none = (code: string) => ({ upheld: code, amended: code, rejected: code })

  clause(
    '3.4.3',
    'the opinion follows the experts: upheld by them alone, amended or rejected where they did not',
    () => {
      const against = 'handling-against-panel'
      expect(all(upheld)).toEqual({ upheld: 'done', amended: against, rejected: against })
      expect(all(held)).toEqual({ upheld: against, amended: 'done', rejected: 'done' })
    },
  )

  clause('3.4.3', 'only a contested scheme, once its experts have opined, and once for each opinion', () => {
    expect(all({ ...held, publicity: ended('uncontested') })).toEqual(none('nothing-to-handle'))
    expect(all({ ...held, publicity: { ...ranking, outcome: 'contested' } })).toEqual(none('nothing-to-handle'))
    expect(all({ ...held, panel: undefined })).toEqual(none('panel-opinion-awaited'))
    const done = { panel: 'again', outcome: 'rejected' as const, amendBy: null }
    expect(all({ ...held, last: done })).toEqual(none('handled-already'))
  })

  clause('3.4.3', 'nothing is handled of an application that is over', () => {
    expect(all({ ...held, isOver: true })).toEqual(none('nothing-left-to-handle'))
    expect(all({ ...asked, isOver: true }, '2026-12-31')).toEqual(none('nothing-left-to-handle'))
  })

  clause('3.4.3', 'an amendment is awaited to the end of its term; then the scheme may be rejected', () => {
    expect(handling(asked, 'rejected', '2026-05-15')).toEqual(
      refuse('amendment-awaited', '3.4.3', { day: '2026-05-15' }),
    )
    expect(all(asked, '2026-05-16')).toEqual({
      upheld: 'amendment-awaited',
      amended: 'amendment-awaited',
      rejected: 'done',
    })
    const unserved = { panel: 'again', outcome: 'amended' as const, amendBy: null }
    expect(all({ ...asked, last: unserved }, '2026-12-31')).toEqual(none('amendment-unserved'))
  })

  clause('3.4.3', 'what was amended is looked at again: passed, it goes on by itself', () => {
    const amended = { ...asked, amendedSince: true }
    expect(all(amended)).toEqual(none('panel-opinion-awaited'))
    expect(all({ ...amended, panel: { id: 'third', outcome: 'pass' } })).toEqual(none('amended-goes-on'))
    expect(all({ ...amended, panel: { id: 'third', outcome: 'fail' } })).toEqual({
      upheld: 'handling-against-panel',
      amended: 'done',
      rejected: 'done',
    })
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
    const open = [comment('lodged'), comment('confirmed'), comment('answered'), comment('lapsed')]
    expect(publishing('scheme', ended('uncontested'), open, false)).toEqual(
      refuse('submissions-unanswered', '3.4.3', { count: 2 }),
    )
    expect(publishing('scheme', ended('contested'), [objection('admitted')], true)).toEqual(
      refuse('submissions-unanswered', '3.4.3', { count: 1 }),
    )
  })
})

everyCodeOccurs(import.meta.url)
