import { expect } from 'vitest'
import { compared, deciding, entering, type EditionEntry, type Entry, type Standing } from '#domain/edition.ts'
import type { JointOpinion } from '#domain/joint-opinion.ts'
import type { KeyAreaState } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const agreed: JointOpinion = { state: 'agree', askedOn: '2026-03-02', dueOn: '2026-03-16', workingDays: 10 }
const groups = ['tea', 'energy']
const area = (state: KeyAreaState, rest: Partial<Standing> = {}): Standing => ({
  id: 'coffee',
  state,
  title: { zh: '咖啡', en: 'Coffee' },
  group: 'tea',
  editions: state === 'decided' ? [2026] : [],
  opinions: [agreed],
  ...rest,
})
const enter = (one: Standing | undefined, entry: Entry, edition = 2027) => entering(one, entry, edition, groups)

clause('3.1', 'a proposal becomes an area once departments were heard', () => {
  expect(enter(area('proposed'), { change: 'new' })).toBeUndefined()
  expect(deciding(undefined)).toEqual(refuse('key-area-unknown', '3.1'))
  expect(enter(area('proposed', { opinions: [] }), { change: 'new' })).toEqual(
    refuse('joint-opinions-not-asked', '3.1'),
  )
  expect(enter(area('proposed', { opinions: [{ ...agreed, state: 'asked' }] }), { change: 'new' })).toEqual(
    refuse('joint-opinions-outstanding', '3.1', { count: 1, day: '2026-03-16' }),
  )
  expect(enter(area('decided'), { change: 'new' })).toEqual(refuse('key-area-already-decided', '3.1'))
  expect(enter(area('set-aside'), { change: 'new' })).toEqual(refuse('key-area-not-proposed', '3.1'))
})

clause('3.1', 'a proposal is set aside without waiting for anybody', () => {
  expect(enter(area('proposed', { opinions: [] }), { change: 'set-aside' })).toBeUndefined()
  expect(enter(area('decided'), { change: 'set-aside' })).toEqual(refuse('key-area-not-proposed', '3.1'))
})

clause('3.1', 'an area goes on into a later edition once: kept, changed or dropped', () => {
  for (const entry of [{ change: 'kept' }, { change: 'dropped' }, { change: 'changed', group: 'energy' }] as const) {
    expect(enter(area('decided'), entry)).toBeUndefined()
    expect(enter(area('decided'), entry, 2026)).toEqual(refuse('area-already-in-edition', '3.1', { edition: 2026 }))
    expect(enter(area('retired'), entry)).toEqual(refuse('key-area-not-in-force', '3.1'))
    expect(enter(undefined, entry)).toEqual(refuse('key-area-unknown', '3.1'))
  }
})

clause('3.1', 'a change changes the title or the group, to one of the plan’s', () => {
  const same = refuse('area-change-changes-nothing', '3.1')
  expect(enter(area('decided'), { change: 'changed' })).toEqual(same)
  expect(enter(area('decided'), { change: 'changed', title: { zh: '咖啡' }, group: 'tea' })).toEqual(same)
  expect(enter(area('decided'), { change: 'changed', title: { zh: '咖啡豆' } })).toBeUndefined()
  expect(enter(area('decided'), { change: 'changed', group: 'kites' })).toEqual(refuse('area-group-unknown', '3.1'))
})

clause('3.1', 'an edition shows what is new, kept, changed and dropped against the one before', () => {
  const line = (keyArea: string, edition: number, change: EditionEntry['change'], title = keyArea): EditionEntry => ({
    keyArea,
    edition,
    change,
    title: { zh: title },
    group: 'tea',
    reason: null,
    decidedOn: `${edition}-03-02`,
    decision: `${edition}-01`,
    document: null,
  })
  const entries = [
    line('coffee', 2025, 'new'),
    line('tea', 2025, 'new'),
    line('nuts', 2025, 'new'),
    line('fruit', 2025, 'new'),
    line('kites', 2025, 'set-aside'),
    line('coffee', 2027, 'kept'),
    line('tea', 2027, 'changed', 'leaf tea'),
    line('nuts', 2027, 'dropped'),
    line('flowers', 2027, 'new'),
  ]
  const shown = compared(entries, 2027)
  const names = (of: readonly EditionEntry[]) => of.map(({ title }) => title.zh)
  expect(shown.previous).toBe(2025)
  expect(names(shown.in)).toEqual(['coffee', 'leaf tea', 'flowers'])
  expect([names(shown.new), names(shown.kept), names(shown.dropped)]).toEqual([['flowers'], ['coffee'], ['nuts']])
  expect(shown.changed.map(({ title, before }) => [before?.title.zh, title.zh])).toEqual([['tea', 'leaf tea']])
  expect(names(shown.open)).toEqual(['fruit'])
  expect(compared(entries, 2025)).toMatchObject({ previous: undefined, open: [] })
})

everyCodeOccurs(import.meta.url)
