import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { callOpened } from '#server/acts/call.ts'
import { keyAreaDecided } from '#server/acts/edition.ts'
import { jointOpinionGiven, jointOpinionsAsked } from '#server/acts/joint-opinion.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { tellOfNew } from '#server/jobs/notices.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

const proposal = (title: string) => ({ group: kites.group, title: { zh: title }, factors: kites.factors })

let w: World
let body: By
let regulator: { prepares: By; issues: By }
const openThem = async () => {
  w = await openWorld()
  body = (await w.stage.body()).prepares
  regulator = await w.stage.regulator()
}

const departments = async (): Promise<By[]> => {
  const asked = await w.app.reader.selectFrom('joint_opinion').select('department').orderBy('id').execute()
  return Promise.all([...new Set(asked.map((one) => one.department))].map((one) => w.stage.department(one)))
}
const opinions = async (keyArea: string) =>
  (
    await w.app.reader
      .selectFrom('joint_opinion')
      .select('state')
      .where('key_area', '=', keyArea)
      .orderBy('state')
      .execute()
  ).map(({ state }) => state)
const stateOf = async (keyArea: string) =>
  (await w.app.reader.selectFrom('key_area').select('state').where('id', '=', keyArea).executeTakeFirst())?.state

describe('what the departments say', () => {
  beforeAll(openThem)
  afterAll(() => w.close())
  let keyArea: string

  clause('3.1', 'each department owes an opinion by the term, and nothing is decided before', async () => {
    ;({ keyArea } = await w.do(keyAreaProposed, proposal('咖啡'), body))
    expect(await w.tryToPrepare(keyAreaDecided, kites.decision(keyArea), regulator.prepares)).toEqual(
      refusal('joint-opinions-not-asked', '3.1'),
    )
    const { lastDay, asked } = await w.do(jointOpinionsAsked, { keyArea }, regulator.prepares)
    expect([lastDay, asked]).toEqual(['2026-03-16', 7])
    expect(await w.desk('department')).toEqual(Array(7).fill('give-joint-opinion by 2026-03-16'))
    const [finance] = await departments()
    if (!finance) throw new Error('nobody was asked')
    await w.do(jointOpinionGiven, { keyArea, stance: 'agree' }, finance)
    expect(await w.desk('department', finance.organisation)).toEqual([])
    expect(await w.tryToPrepare(keyAreaDecided, kites.decision(keyArea), regulator.prepares)).toEqual(
      refusal('joint-opinions-outstanding', '3.1', { count: 6, day: '2026-03-16' }),
    )
  })

  clause(
    '3.1',
    'an opinion may be changed while the term runs: one agrees with changes, one disagrees with reasons',
    async () => {
      const [finance, transport] = await departments()
      if (!finance || !transport) throw new Error('nobody was asked')
      await w.do(jointOpinionGiven, { keyArea, stance: 'changes', text: '宜限于生豆。' }, finance)
      await w.do(jointOpinionGiven, { keyArea, stance: 'disagree', text: '企业太少。' }, transport)
      expect(await opinions(keyArea)).toEqual([...Array<string>(5).fill('asked'), 'changes', 'disagree'])
    },
  )

  clause(
    '3.1',
    'three working days before the end whoever has not answered is reminded, on the desk and by mail',
    async () => {
      await w.turnTo('2026-03-10')
      expect(await w.sweep()).toEqual({ done: 0, waiting: [] })
      await w.turnTo('2026-03-11')
      await tellOfNew(w.app)
      expect(await w.sweep()).toEqual({ done: 5, waiting: [] })
      const desk = await w.desk('department')
      expect(desk).toEqual(Array(5).fill('give-joint-opinion-soon by 2026-03-16'))
      for (const _ of await departments()) expect(await w.sweep()).toEqual({ done: 0, waiting: [] })
      expect(await tellOfNew(w.app)).toBe(5)
    },
  )

  clause('3.1', 'whoever stays silent is recorded so when the last day is over, and the decision goes on', async () => {
    const [, , third] = await departments()
    if (!third) throw new Error('nobody was asked')
    w.turnToInstant(w.lastInstantOf('2026-03-16'))
    expect(await w.sweep()).toEqual({ done: 0, waiting: [] })
    await w.do(jointOpinionGiven, { keyArea, stance: 'agree' }, third)
    await w.turnTo('2026-03-17')
    const [, , , late] = await departments()
    if (!late) throw new Error('nobody was asked')
    expect(await w.try(jointOpinionGiven, { keyArea, stance: 'agree' }, late)).toEqual(
      refusal('joint-opinion-term-over', '3.1', { day: '2026-03-16' }),
    )
    expect(await w.sweep()).toEqual({ done: 4, waiting: [] })
    expect(await opinions(keyArea)).toEqual(['agree', 'changes', 'disagree', ...Array<string>(4).fill('silent')])
    expect([await w.desk('department'), await w.desk('system'), await w.desk('regulator')]).toEqual([
      [],
      [],
      ['decide-key-area'],
    ])
    await w.issue(keyAreaDecided, kites.decision(keyArea), regulator)
    expect(await stateOf(keyArea)).toBe('decided')
  })

  clause('3.1', 'a prefecture proposes, and neither asks nor decides', async () => {
    const prefecture = await w.prefecture()
    const { keyArea: local } = await w.do(keyAreaProposed, proposal('鲜切花'), prefecture)
    const no = refusal('not-the-provincial-regulator', '3.1')
    expect(await w.try(jointOpinionsAsked, { keyArea: local }, prefecture)).toEqual(no)
    await w.stage.heard(local)
    expect(await w.tryToPrepare(keyAreaDecided, kites.decision(local), prefecture)).toEqual(no)
  })
})

describe('the editions', () => {
  beforeAll(openThem)
  afterAll(() => w.close())
  const areas: Record<string, string> = {}

  clause('3.1', 'one document decides several areas, each with its number', async () => {
    for (const title of ['茶叶', '花卉', '水果']) {
      areas[title] = (await w.do(keyAreaProposed, proposal(title), body)).keyArea
      await w.stage.heard(areas[title])
    }
    const { areas: decided } = await w.issue(
      keyAreaDecided,
      { areas: Object.fromEntries(Object.values(areas).map((id) => [id, { change: 'new' as const }])) },
      regulator,
    )
    expect(decided.map(({ number }) => number)).toEqual(['2026-01', '2026-02', '2026-03'])
  })

  clause('3.1', 'the next edition keeps one, changes one, drops one and takes in a new one', async () => {
    const call = await kites.call(w, [areas.水果 ?? ''])
    const next = await w.do(keyAreaProposed, { ...proposal('坚果'), edition: 2027 }, body)
    await w.stage.heard(next.keyArea)
    const decided = await w.issue(
      keyAreaDecided,
      {
        edition: 2027,
        areas: {
          [areas.茶叶 ?? '']: { change: 'kept' },
          [areas.花卉 ?? '']: { change: 'changed', title: { zh: '鲜切花' }, reason: '缩小范围。' },
          [areas.水果 ?? '']: { change: 'dropped', reason: '差别不大。' },
          [next.keyArea]: { change: 'new' },
        },
      },
      regulator,
    )
    expect(decided).toMatchObject({ number: '2027-01', edition: 2027 })
    expect(decided.areas.find(({ change }) => change === 'new')?.number).toBe('2027-01')
    expect(await Promise.all(['茶叶', '花卉', '水果'].map((title) => stateOf(areas[title] ?? '')))).toEqual([
      'decided',
      'decided',
      'retired',
    ])
    // The round that runs on the dropped area runs on; no new one begins.
    const assessor = await kites.assessor(w, 1)
    await kites.applied(w, assessor, { call, keyArea: areas.水果 ?? '' })
    const enterprise = await kites.enterprise(w, 1)
    await w.stage.declare(enterprise, [kites.standard(areas.水果 ?? '', 1, 80)])
    const again = {
      title: { zh: '征集' },
      keyAreas: [areas.水果 ?? ''],
      closesOn: addDays(w.today(), 30),
      rules: { zh: '按方案。' },
    }
    expect(await w.tryToPrepare(callOpened, again, body)).toEqual(refusal('call-area-dropped', '3.1'))
  })

  clause('3.1', 'a proposal that does not become an area is set aside with its reason', async () => {
    const { keyArea } = await w.do(keyAreaProposed, proposal('蔬菜'), body)
    await w.do(jointOpinionsAsked, { keyArea }, body)
    await w.issue(keyAreaDecided, { areas: { [keyArea]: { change: 'set-aside', reason: '标准太少。' } } }, regulator)
    expect(await stateOf(keyArea)).toBe('set-aside')
    expect([await w.desk('department'), await w.desk('system')]).toEqual([[], []])
    // The same may be proposed again later.
    expect((await w.try(keyAreaProposed, proposal('蔬菜'), body)).kind).toBe('done')
  })

  clause('3.1', 'what the register says of an area stands with its proposal, as it was that day', async () => {
    const { keyArea } = await w.do(keyAreaProposed, proposal('运动风筝'), body)
    const row = await w.app.reader
      .selectFrom('key_area')
      .select(['measured', 'measured_on', 'proposed_by'])
      .where('id', '=', keyArea)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      measured: {
        by: 'title',
        named: { declarations: 1, enterprises: 1, standards: 1, declaredHere: 1 },
        stricter: null,
      },
      measured_on: w.today(),
      proposed_by: body.organisation,
    })
  })
})
