import { describe, expect } from 'vitest'
import {
  consenting,
  freezing,
  lapsing,
  settling,
  stepping,
  type Consent,
  type RankingState,
  type Scheme,
} from '#domain/evaluation.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

describe('data are frozen', () => {
  const scheme: Scheme = { id: 'coffee', standing: 'in-force', assessor: 'society' }
  clause('3.4.4', 'by the assessor whose scheme was published, and by nobody else', () => {
    expect(freezing(scheme, 'society')).toBeUndefined()
    expect(freezing(scheme, 'alliance')).toEqual(refuse('scheme-unknown', '3.4.4'))
    expect(freezing(scheme, undefined)).toEqual(refuse('scheme-unknown', '3.4.4'))
    expect(freezing(undefined, 'society')).toEqual(refuse('scheme-unknown', '3.4.4'))
    const others = ['submitted', 'in-publicity', 'superseded', 'withdrawn']
    expect(others.map((standing) => freezing({ ...scheme, standing }, 'society'))).toEqual(
      others.map(() => refuse('scheme-not-in-force', '3.4.4')),
    )
  })
})

clause('3.4.4', 'each step of a ranking starts from the state before it, and is its assessor’s', () => {
  const step = (state: RankingState, assessor: string | undefined) =>
    stepping({ state, assessor: 'society' }, 'evaluated', { assessor, clause: '3.4.5' })
  expect([step('evaluated', 'society'), step('evaluated', undefined)]).toEqual([undefined, undefined])
  expect(step('evaluated', 'alliance')).toEqual(refuse('ranking-unknown', '3.4.5'))
  expect(stepping(undefined, 'evaluated', { assessor: 'society', clause: '3.4.5' })).toEqual(
    refuse('ranking-unknown', '3.4.5'),
  )
  expect(step('consent', 'society')).toEqual(
    refuse('ranking-not-at-this-step', '3.4.5', { state: 'consent', needed: 'evaluated' }),
  )
})

describe('an enterprise is asked for its consent', () => {
  const dueOn = '2026-06-16'
  const entry = (consent: Consent, ranking: RankingState = 'consent') => ({ consent, dueOn, ranking })

  const answers = (...[one, today]: [Parameters<typeof consenting>[0], string]) =>
    consenting(one, { today, isOnPaper: false })

  clause('3.4.6', 'it answers until the end of the last day, once', () => {
    expect(answers(entry('asked'), dueOn)).toBeUndefined()
    expect(answers(entry('asked'), '2026-06-17')).toEqual(refuse('consent-term-over', '3.4.6', { day: dueOn }))
    expect(answers(entry('lapsed'), dueOn)).toEqual(refuse('consent-term-over', '3.4.6', { day: dueOn }))
    const answered = (['given', 'refused', 'not-asked'] as const).map((one) => answers(entry(one), dueOn))
    expect(answered).toEqual(answered.map(() => refuse('consent-already-answered', '3.4.6')))
    expect(answers(entry('asked', 'stopped'), dueOn)).toEqual(refuse('round-stopped', '6.2'))
    expect(answers(undefined, dueOn)).toEqual(refuse('entry-unknown', '3.4.6'))
  })

  clause('3.4.6', 'what came on paper in time counts until the ranking is settled without it', () => {
    const paper = (state: RankingState, today: string) => consenting(entry('lapsed', state), { today, isOnPaper: true })
    expect(paper('consent', dueOn)).toBeUndefined()
    expect(paper('consent', '2026-06-17')).toEqual(refuse('consent-term-over', '3.4.6', { day: dueOn }))
    expect(paper('settled', dueOn)).toEqual(refuse('consent-term-over', '3.4.6', { day: dueOn }))
  })

  clause('3.4.6', 'silence is a refusal the day after the last, not before', () => {
    const sure = (today: string) => ({ today, provisional: false })
    expect(lapsing(entry('asked'), sure('2026-06-17'))).toBeUndefined()
    expect(lapsing(entry('asked'), { today: '2026-06-17', provisional: true })).toEqual(
      refuse('calendar-provisional', '3.4.6', { day: dueOn }),
    )
    expect(lapsing(entry('asked'), sure(dueOn))).toEqual(refuse('consent-term-running', '3.4.6', { day: dueOn }))
    expect(lapsing({ consent: 'asked', dueOn: null }, sure(dueOn))).toEqual(
      refuse('consent-term-running', '3.4.6', { day: '' }),
    )
    expect([lapsing(entry('given'), sure('2026-06-17')), lapsing(undefined, sure('2026-06-17'))]).toEqual([
      refuse('entry-unknown', '3.4.6'),
      refuse('entry-unknown', '3.4.6'),
    ])
  })

  clause('3.4.6', 'the ranking is settled once all have answered and one consents', () => {
    const settled = (...consents: Consent[]) => settling(consents.map((consent) => ({ consent })))
    expect(settled('given', 'refused', 'lapsed')).toBeUndefined()
    expect(settled('given', 'asked', 'not-asked')).toEqual(refuse('consents-open', '3.4.6', { count: 2 }))
    expect([settled('refused', 'lapsed'), settled()]).toEqual([
      refuse('nobody-consents', '3.4.6'),
      refuse('nobody-consents', '3.4.6'),
    ])
  })
})

everyCodeOccurs(import.meta.url)
