import { expect } from 'vitest'
import { calendarOf } from '#domain/calendar.ts'
import {
  asking,
  departmentsOn,
  giving,
  heard,
  lapsing,
  reminding,
  type JointOpinion,
  type JointOpinionState,
} from '#domain/joint-opinion.ts'
import type { KeyArea, KeyAreaState } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const calendar = calendarOf(holidayYears)
const area = (state: KeyAreaState): KeyArea => ({ id: 'coffee', state })
/** Asked on Monday 2 March 2026; ten working days end on Monday 16 March. */
const opinion = (state: JointOpinionState): JointOpinion => ({
  state,
  askedOn: '2026-03-02',
  dueOn: '2026-03-16',
  workingDays: 10,
})

clause(
  '3.1',
  'the departments are those of the day: one that was succeeded is not asked, nor the one that leads',
  () => {
    const names = (today: string) =>
      departmentsOn(yunnan20209.departments.entries, yunnan20209.leadDepartment, today).map(({ id }) => id)
    expect(names('2020-06-01')).toHaveLength(7)
    expect(names('2020-06-01')).toContain('central-bank-kunming')
    expect(names('2026-06-01')).toHaveLength(7)
    expect(names('2026-06-01')).toContain('central-bank-yunnan')
    expect(names('2026-06-01')).not.toContain('market-regulation')
  },
)

clause('3.1', 'departments are asked once, on a proposal', () => {
  expect(asking(area('proposed'), [], 7)).toBeUndefined()
  expect(asking(undefined, [], 7)).toEqual(refuse('key-area-unknown', '3.1'))
  expect(asking(area('decided'), [], 7)).toEqual(refuse('key-area-not-proposed', '3.1'))
  expect(asking(area('proposed'), [opinion('asked')], 7)).toEqual(refuse('joint-opinions-already-asked', '3.1'))
  expect(asking(area('proposed'), [], 0)).toEqual(refuse('no-department-to-ask', '3.1'))
})

clause('3.1', 'an opinion is given, and changed, until the last day ends and nothing is decided', () => {
  const give = (state: JointOpinionState, today: string, of: KeyAreaState = 'proposed', isOnPaper = false) =>
    giving(opinion(state), area(of), { calendar, today, isOnPaper })
  expect(give('asked', '2026-03-16')).toBeUndefined()
  expect(give('disagree', '2026-03-16')).toBeUndefined()
  const over = refuse('joint-opinion-term-over', '3.1', { day: '2026-03-16' })
  expect(give('asked', '2026-03-17')).toEqual(over)
  expect(give('silent', '2026-03-16')).toEqual(over)
  expect(give('silent', '2026-03-16', 'proposed', true)).toBeUndefined()
  expect(give('silent', '2026-03-17', 'proposed', true)).toEqual(over)
  expect(give('asked', '2026-03-03', 'decided')).toEqual(refuse('key-area-not-proposed', '3.1'))
  expect(giving(undefined, area('proposed'), { calendar, today: '2026-03-03', isOnPaper: false })).toEqual(
    refuse('joint-opinion-not-asked', '3.1'),
  )
})

clause('3.1', 'only who has not answered is reminded', () => {
  expect(reminding(opinion('asked'))).toBeUndefined()
  expect(reminding(undefined)).toEqual(refuse('joint-opinion-not-asked', '3.1'))
  for (const state of ['agree', 'changes', 'disagree', 'silent'] as const)
    expect(reminding(opinion(state))).toEqual(refuse('joint-opinion-already-given', '3.1'))
})

clause('3.1', 'silence is recorded when the last day is over, and not on a day that may still move', () => {
  const running = refuse('joint-opinion-term-running', '3.1', { day: '2026-03-16' })
  expect(lapsing(opinion('asked'), calendar, '2026-03-16')).toEqual(running)
  expect(lapsing(opinion('asked'), calendar, '2026-03-17')).toBeUndefined()
  const without = calendarOf(holidayYears.filter(({ year }) => year < 2026))
  expect(lapsing(opinion('asked'), without, '2026-03-17')).toEqual(
    refuse('calendar-provisional', '3.1', { day: '2026-03-16' }),
  )
})

clause('3.1', 'a holiday that becomes known later moves the last day on, never back', () => {
  const early = { ...opinion('asked'), dueOn: '2026-03-13' }
  expect(lapsing(early, calendar, '2026-03-14')).toEqual(
    refuse('joint-opinion-term-running', '3.1', { day: '2026-03-16' }),
  )
  const late = { ...opinion('asked'), dueOn: '2026-03-18' }
  expect(lapsing(late, calendar, '2026-03-18')).toEqual(
    refuse('joint-opinion-term-running', '3.1', { day: '2026-03-18' }),
  )
})

clause('3.1', 'departments were heard when each has answered or is recorded as silent', () => {
  expect(heard([])).toEqual(refuse('joint-opinions-not-asked', '3.1'))
  expect(heard([opinion('agree'), opinion('asked'), opinion('asked')])).toEqual(
    refuse('joint-opinions-outstanding', '3.1', { count: 2, day: '2026-03-16' }),
  )
  expect(heard([opinion('agree'), opinion('disagree'), opinion('silent')])).toBeUndefined()
})

everyCodeOccurs(import.meta.url)
