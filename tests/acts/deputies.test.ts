import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { Role } from '#domain/standing.ts'
import type { By } from '#server/acts/act.ts'
import { capacityEnded } from '#server/acts/organisation.ts'
import { grantFirst } from '#server/bodies.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { everyAct, type AnyAct } from './every-act.ts'

/** Whoever may do something may be stood in for: in every act of every office, within the dates and not after. */
describe('a deputy in every act of the office', () => {
  let w: World
  let acts: AnyAct[]
  const until = '2026-03-06'
  const deputies = new Map<Role, By>()
  const holders = new Map<Role, By>()
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    acts = await everyAct(w.app.secrets.signerFor('lingpao/test'))
    const department = w.bodies.departments[0] ?? ''
    const granted = await grantFirst(w.app, department, 'department', { name: '部门', email: 'd@test.invalid' })
    const offices: By[] = [
      await w.official('body', 'working-body'),
      await w.official('regulator', 'regulator'),
      { actor: 'department', organisation: department, ...granted },
      await kites.assessor(w, 1),
      await kites.enterprise(w, 1),
    ]
    for (const holder of offices) {
      const role = holder.actor as Role // those above
      holders.set(role, holder)
      deputies.set(role, await w.deputy(holder, `for-${role}`, { untilDay: until }))
    }
  })
  afterAll(() => w.close())

  /** The act without its work: whoever comes so far may do it. */
  const standingOf = ({ issued: _, begins: __, recorded: ___, ...act }: AnyAct) =>
    ({
      ...act,
      input: z.unknown(),
      perform: async () => ({}),
      shows: () => ({}),
    }) as unknown as AnyAct // no longer looks at its input

  const tried = async () => {
    const said: [string, Role, unknown][] = []
    for (const act of acts)
      for (const [role, by] of deputies) {
        if (!act.by.includes(role)) continue
        const { kind, ...rest } = await w.try(standingOf(act), {}, by)
        said.push([act.type, role, kind === 'refused' ? { kind, ...rest } : kind])
      }
    return said
  }

  test('acts from the first day to the end of the last', async () => {
    w.turnToInstant(w.lastInstantOf(until))
    const said = await tried()
    expect(said.length).toBeGreaterThan(40)
    expect(said.filter(([, , outcome]) => outcome !== 'done')).toEqual([])
  })

  test('is recorded as standing in for somebody', async () => {
    const rows = await w.app.reader
      .selectFrom('act')
      .select(['leaf', 'capacity'])
      .where(
        'person',
        'in',
        [...deputies.values()].map(({ person = '' }) => person),
      )
      .where('sealed', '=', false)
      .execute()
    expect(rows.length).toBeGreaterThan(0)
    for (const { leaf, capacity } of rows) {
      const { fields } = JSON.parse(leaf.toString()) as { fields: { deputyFor?: string } } // canonical JSON
      expect(fields.deputyFor).toBe(holders.get(capacity as Role)?.capacity)
    }
  })

  test('acts no more on the day after, and not when the holder could not', async () => {
    await w.turnTo(addDays(until, 1))
    const ended = refusal('capacity-ended', '6.1', { day: until })
    expect((await tried()).filter(([, , outcome]) => JSON.stringify(outcome) !== JSON.stringify(ended))).toEqual([])
    const holder = await w.official('leaving', 'working-body')
    const deputy = await w.deputy(holder, 'left-alone', { untilDay: '2026-12-31' })
    const untilDay = w.today()
    await w.do(capacityEnded, { capacity: holder.capacity ?? '', untilDay }, await w.official('body', 'working-body'))
    await w.turnTo(addDays(untilDay, 1))
    const ofTheBody = acts.find(({ by }) => by.includes('working-body'))
    if (!ofTheBody) throw new Error('the working body has no act')
    expect(await w.try(standingOf(ofTheBody), {}, deputy)).toEqual(refusal('deputised-for-nobody', '6.1'))
  })
})
