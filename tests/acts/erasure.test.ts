import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { titleCorrected } from '#server/acts/correction.ts'
import { capacityEnded, capacityGranted } from '#server/acts/organisation.ts'
import { tryToPrepare } from '#server/acts/issue.ts'
import { personErased } from '#server/acts/person.ts'
import { check } from '#server/proof/check.ts'
import { openWorld, type World } from '../world.ts'

describe('what may be erased, and what may be corrected', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld()
  })
  afterAll(() => w.close())
  const findings = async () => (await check(w.app)).findings.map(({ at, says }) => `${at} ${says}`)

  test('a person who no longer acts is erased by two persons; every commitment stays and the check is clean', async () => {
    const [a, b] = [await w.official('a', 'working-body'), await w.official('b', 'working-body')]
    const named = { name: '已离任', email: 'gone@test.invalid' }
    const { person, capacity } = await w.do(
      capacityGranted,
      { person: named, organisation: w.bodies.workingBody, role: 'working-body' },
      a,
    )
    const reason = '本人申请'
    const early = await tryToPrepare(
      w.app,
      personErased,
      { person, reason },
      { title: { zh: '删除' }, path: '/work/' },
      { by: a },
    )
    expect(early.kind === 'refused' && early.refusal.refused).toBe('person-still-acts')
    await w.do(capacityEnded, { capacity, untilDay: w.today() }, a)
    await w.turnTo('2026-03-03')
    await w.issue(personErased, { person, reason }, { prepares: a, issues: b })

    const row = await w.app.reader
      .selectFrom('person')
      .select(['name', 'email'])
      .where('id', '=', person)
      .executeTakeFirst()
    expect(row).toEqual({ name: null, email: null })
    const everything = JSON.stringify(await w.app.reader.selectFrom('commitment').select('values').execute())
    expect(everything).not.toContain('gone@test.invalid')
    expect(await findings()).toEqual([])
  })

  test('a slip of the pen is corrected under its own act, which names what it corrects', async () => {
    const [a, b] = [await w.official('a', 'working-body'), await w.official('b', 'working-body')]
    const factors = { declaration: '一', attention: '二', effect: '三', differentiation: '四' }
    const { keyAreaProposed } = await import('#server/acts/key-area.ts')
    const { keyArea } = await w.do(keyAreaProposed, { group: 'green-food', title: { zh: '加啡' }, factors }, a)
    const input = {
      of: 'key_area',
      subject: keyArea,
      from: { zh: '加啡' },
      to: { zh: '咖啡' },
      reason: '错字',
    } as const
    const shown = await w.issue(titleCorrected, input, { prepares: a, issues: b })
    expect(shown).toMatchObject({ field: 'key_area.title', from: { zh: '加啡' }, to: { zh: '咖啡' } })
    const again = await tryToPrepare(w.app, titleCorrected, input, { title: { zh: '更正' }, path: '/work/' }, { by: a })
    expect(again.kind === 'refused' && again.refusal.refused).toBe('correction-of-other-words')
    expect(await findings()).toEqual([])
  })
})
