import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { applicationLodged } from '#server/acts/application.ts'
import { declarationsMade, declarationsMirrored, declarationWithdrawn } from '#server/acts/declaration.ts'
import { expertAdmitted } from '#server/acts/expert.ts'
import { issue, prepare } from '#server/acts/issue.ts'
import { keyAreaDecided } from '#server/acts/edition.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import {
  capacityEnded,
  capacityGranted,
  organisationRecorded,
  organisationRegistered,
  organisationVerified,
} from '#server/acts/organisation.ts'
import { decisionPrepared } from '#server/acts/index.ts'
import { preparationWithdrawn } from '#server/acts/preparation.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

let w: World
let clerk: By
let area = ''
beforeAll(async () => {
  w = await openWorld({ from: '2026-03-02' })
  clerk = (await w.stage.body()).prepares
  area = await kites.keyArea(w)
})
afterAll(() => w.close())

const system = { actor: 'system' } as const
const anybody = { actor: 'public' } as const
const applicant = (name: string) => ({ name, email: `${name}@test.invalid` })
const registering = (serial: number, kind: 'enterprise' | 'assessor', place = '530102') => ({
  uscc: kites.uscc(serial),
  name: { zh: `登记单位${serial}` },
  kind,
  place,
  applicant: applicant(`registrant-${serial}`),
})
const propose = (title: string) => ({ group: kites.group, title: { zh: title }, factors: kites.factors })

describe('who acts for an organisation', () => {
  clause('6.1', 'a deputy acts within the dates given, and hands on no more than that', async () => {
    const deputy = async (name: string, by: By, dates: { fromDay?: string; untilDay?: string | null }) =>
      w.try(
        capacityGranted,
        { person: applicant(name), organisation: w.bodies.workingBody, role: 'working-body', ...dates },
        by,
      )
    const given = await deputy('deputy', clerk, { fromDay: '2026-03-04', untilDay: '2026-03-06' })
    if (given.kind !== 'done') throw new Error(JSON.stringify(given))
    const by: By = { actor: 'working-body', organisation: w.bodies.workingBody, ...given.result }
    expect(await w.try(keyAreaProposed, propose('早'), by)).toEqual(
      refusal('capacity-not-begun', '6.1', { day: '2026-03-04' }),
    )
    await w.turnTo('2026-03-04')
    expect((await w.try(keyAreaProposed, propose('首日'), by)).kind).toBe('done')
    const beyond = refusal('capacity-beyond-own', '6.1', { day: '2026-03-06' })
    expect([await deputy('second', by, {}), await deputy('second', by, { untilDay: '2026-03-07' })]).toEqual([
      beyond,
      beyond,
    ])
    expect((await deputy('second', by, { untilDay: '2026-03-06' })).kind).toBe('done')
    expect(await deputy('third', clerk, { untilDay: '2026-03-01' })).toEqual(
      refusal('capacity-ends-before-it-begins', '6.1', { from: '2026-03-04' }),
    )
    w.turnToInstant(w.lastInstantOf('2026-03-06'))
    expect((await w.try(keyAreaProposed, propose('末刻'), by)).kind).toBe('done')
    await w.turnTo('2026-03-07')
    expect(await w.try(keyAreaProposed, propose('晚'), by)).toEqual(
      refusal('capacity-ended', '6.1', { day: '2026-03-06' }),
    )
  })

  clause('6.1', 'a capacity that was ended is over the day after, and no other organisation ends it', async () => {
    const leaving = await w.official('leaving', 'working-body')
    const capacity = leaving.capacity ?? ''
    expect(await w.try(capacityEnded, { capacity, untilDay: w.today() }, (await w.stage.regulator()).prepares)).toEqual(
      refusal('capacity-unknown', '6.1'),
    )
    await w.do(capacityEnded, { capacity, untilDay: w.today() }, clerk)
    expect((await w.try(keyAreaProposed, propose('当日'), leaving)).kind).toBe('done')
    await w.turnTo('2026-03-08')
    expect(await w.try(keyAreaProposed, propose('次日'), leaving)).toEqual(
      refusal('capacity-ended', '6.1', { day: '2026-03-07' }),
    )
  })

  clause('6.1', 'nobody borrows a capacity, and nobody gives one away in another organisation', async () => {
    const other = (await w.stage.body()).issues
    expect(await w.try(keyAreaProposed, propose('冒用'), { ...clerk, person: other.person ?? '' })).toEqual(
      refusal('capacity-unknown', '6.1'),
    )
    const elsewhere = { person: applicant('friend'), organisation: w.bodies.regulator, role: 'working-body' as const }
    expect(await w.try(capacityGranted, elsewhere, clerk)).toEqual(refusal('capacity-of-another-organisation', '6.1'))
  })

  clause('6.1', 'what one person prepared another issues, as it was prepared, once', async () => {
    const { prepares, issues } = await w.stage.regulator()
    const { keyArea } = await w.do(keyAreaProposed, propose('陀螺'), prepares)
    const shown = { title: { zh: '陀螺' }, path: '/work/' }
    await w.stage.heard(keyArea)
    const { preparation } = await prepare(w.app, keyAreaDecided, kites.decision(keyArea), shown, { by: prepares })
    expect(await w.desk('regulator', w.bodies.regulator)).toContain('issue')
    expect(await issue(w.app, preparation, { by: prepares })).toEqual(refusal('same-person-issues', '6.1'))
    expect(await w.try(keyAreaDecided, kites.decision(keyArea), issues)).toEqual(refusal('not-prepared', '6.1'))
    expect(await w.tryToPrepare(keyAreaDecided, kites.decision(keyArea), issues)).toEqual(
      refusal('already-prepared', '6.1'),
    )
    expect(await w.try(preparationWithdrawn, { preparation }, clerk)).toEqual(refusal('not-prepared', '6.1'))
    expect((await issue(w.app, preparation, { by: issues })).kind).toBe('done')
    expect(await issue(w.app, preparation, { by: issues })).toEqual(refusal('preparation-settled', '6.1'))
    expect(await w.try(decisionPrepared, { type: 'ledger.opened@1', input: {}, ...shown }, prepares)).toEqual(
      refusal('not-yours-to-do', '6.1'),
    )
  })

  clause('3.1', 'an area that stands is not proposed again', async () => {
    expect(await w.try(keyAreaProposed, propose('陀螺'), clerk)).toEqual(refusal('key-area-stands', '3.1'))
  })
})

describe('who takes part', () => {
  clause('2.0', 'an enterprise from outside the province cannot register, an assessor can', async () => {
    expect(await w.try(organisationRegistered, registering(50, 'enterprise', '440305'), anybody)).toEqual(
      refusal('enterprise-outside-province', '2.0'),
    )
    expect((await w.try(organisationRegistered, registering(50, 'assessor', '440305'), anybody)).kind).toBe('done')
  })

  clause('3.3.1', 'the working body and its subordinate units do not assess, whatever they register as', async () => {
    const { organisation } = await w.do(
      organisationRecorded,
      {
        name: { zh: '下属单位' },
        kind: 'subordinate',
        place: '53',
        uscc: kites.uscc(51),
        parent: w.bodies.workingBody,
      },
      system,
    )
    expect(await w.try(organisationRegistered, registering(51, 'assessor'), anybody)).toEqual(
      refusal('uscc-already-registered', '3.3.2', { uscc: kites.uscc(51) }),
    )
    const call = await kites.call(w, [area])
    const lodged = { call, keyArea: area, statement: '独立。', noFee: true, interests: 'none', scheme: kites.kites }
    for (const body of [organisation, w.bodies.workingBody]) {
      const granted = await w.do(
        capacityGranted,
        { person: applicant(`inside-${body}`), organisation: body, role: 'assessor' },
        system,
      )
      const by: By = { actor: 'assessor', organisation: body, ...granted }
      expect(await w.try(applicationLodged, lodged, by)).toEqual(refusal('working-body-may-not-assess', '3.3.1'))
    }
    const employee = {
      person: applicant('employee'),
      fields: ['标准化'],
      employer: '下属单位',
      employerUscc: kites.uscc(51),
    }
    expect(await w.try(expertAdmitted, employee, clerk)).toEqual(refusal('employee-of-working-body', '3.3.1'))
  })

  clause('3.3.1', 'an expert enters the pool once', async () => {
    const expert = { person: applicant('pool'), fields: ['标准化'], employer: '大学', employerUscc: null }
    await w.do(expertAdmitted, expert, clerk)
    expect(await w.try(expertAdmitted, expert, clerk)).toEqual(refusal('expert-already-admitted', '3.3.1'))
  })

  clause(
    '3.3.1',
    'nobody acts before the verification, which lies on the right desk for three working days',
    async () => {
      const { organisation, person, capacity } = await w.do(
        organisationRegistered,
        registering(52, 'enterprise'),
        anybody,
      )
      const by: By = { actor: 'enterprise', organisation, person, capacity }
      expect(await w.desk('regulator', w.bodies.regulator)).toContain('verify-organisation by 2026-03-11')
      const declaring = { declarations: [kites.standard(area, 52, 85)] }
      expect(await w.try(declarationsMade, declaring, by)).toEqual(refusal('organisation-not-verified', '3.3.1'))
      expect(await w.try(organisationVerified, { organisation, accepted: true }, clerk)).toEqual(
        refusal('organisation-of-another-place', '7.1'),
      )
      const { prepares } = await w.stage.regulator()
      expect(await w.try(organisationVerified, { organisation, accepted: false }, prepares)).toMatchObject({
        kind: 'invalid',
        issues: [{ path: 'reason', code: 'reason-needed' }],
      })
      await w.do(organisationVerified, { organisation, accepted: true, reason: '' }, prepares)
      expect((await w.try(declarationsMade, declaring, by)).kind).toBe('done')
      expect(await w.try(organisationRegistered, registering(52, 'enterprise'), anybody)).toEqual(
        refusal('uscc-already-registered', '3.3.2', { uscc: kites.uscc(52) }),
      )
    },
  )
})

describe('declared standards', () => {
  clause('2.1', 'the same standard of a model stands once; it is revised, withdrawn and declared again', async () => {
    const maker = await kites.enterprise(w, 60)
    const declare = (value: number, revises = false, number = 'Q/FZ 60-2026') =>
      w.try(
        declarationsMade,
        { declarations: [{ ...kites.standard(area, 60, value), standardNumber: number, revises }] },
        maker,
      )
    expect(await declare(80, true)).toEqual(refusal('no-declaration-to-revise', '2.1'))
    expect((await declare(80)).kind).toBe('done')
    expect(await declare(81, false, 'Ｑ／ＦＺ　60—2026')).toEqual(refusal('standard-already-declared', '2.1'))
    expect((await declare(82, true)).kind).toBe('done')
    const standing = () =>
      w.app.reader
        .selectFrom('declaration')
        .select(['id', 'version', 'state'])
        .where('enterprise', '=', maker.organisation ?? '')
        .orderBy('version')
        .execute()
    const declaration = (await standing())[1]?.id ?? ''
    expect(await w.try(declarationWithdrawn, { declaration }, await kites.enterprise(w, 61))).toEqual(
      refusal('declaration-unknown', '2.1'),
    )
    await w.do(declarationWithdrawn, { declaration }, maker)
    expect(await w.try(declarationWithdrawn, { declaration }, maker)).toEqual(
      refusal('declaration-not-in-force', '2.1'),
    )
    expect((await declare(84)).kind).toBe('done')
    expect((await standing()).map(({ version, state }) => `${version} ${state}`)).toEqual([
      '1 superseded',
      '2 withdrawn',
      '3 in-force',
    ])
  })

  clause('2.1', 'one that is refused refuses the whole table, and no number is used up', async () => {
    const maker = await kites.enterprise(w, 62)
    const numbers = () =>
      w.app.reader.selectFrom('number_series').select(['series', 'last']).orderBy('series').execute()
    const before = await numbers()
    const twice = {
      declarations: [kites.standard(area, 62, 80), kites.standard(area, 63, 80), kites.standard(area, 62, 81)],
    }
    expect(await w.try(declarationsMade, twice, maker)).toEqual(refusal('standard-already-declared', '2.1'))
    expect(await numbers()).toEqual(before)
  })

  clause('2.1', 'an enterprise claims what was mirrored of it by registering, and adopts it by declaring', async () => {
    const enterprise = { name: '风筝厂70', uscc: kites.uscc(70), place: '530300' }
    const mirrored = { ...kites.standard(area, 70, 86), revises: false, declaredOn: '2025-05-01', enterprise }
    await w.do(declarationsMirrored, { source: '企业标准信息公共服务平台', declarations: [mirrored] }, clerk)
    const before = await w.app.reader
      .selectFrom('organisation')
      .select('id')
      .where('uscc', '=', kites.uscc(70))
      .executeTakeFirstOrThrow()
    const maker = await kites.enterprise(w, 70)
    expect(maker.organisation).toBe(before.id)
    expect(await w.try(declarationsMade, { declarations: [kites.standard(area, 70, 86)] }, maker)).toEqual(
      refusal('standard-already-declared', '2.1'),
    )
    await w.do(declarationsMade, { declarations: [{ ...kites.standard(area, 70, 86), revises: true }] }, maker)
    const rows = await w.app.reader
      .selectFrom('declaration')
      .select(['mode', 'state', 'source'])
      .where('enterprise', '=', before.id)
      .orderBy('version')
      .execute()
    expect(rows).toEqual([
      { mode: 'mirrored', state: 'superseded', source: '企业标准信息公共服务平台' },
      { mode: 'declared-here', state: 'in-force', source: null },
    ])
  })

  clause('3.3.2', 'whoever claims a mirrored record changes neither its name nor its place nor its kind', async () => {
    const enterprise = { name: '风筝厂71', uscc: kites.uscc(71), place: '530300' }
    const mirrored = { ...kites.standard(area, 71, 86), revises: false, declaredOn: '2025-05-01', enterprise }
    await w.do(declarationsMirrored, { source: '企业标准信息公共服务平台', declarations: [mirrored] }, clerk)
    const recorded = () =>
      w.app.reader
        .selectFrom('organisation')
        .select(['name', 'place', 'kind'])
        .where('uscc', '=', kites.uscc(71))
        .executeTakeFirst()
    const before = await recorded()
    expect(await w.try(organisationRegistered, registering(71, 'assessor'), anybody)).toEqual(
      refusal('uscc-already-registered', '3.3.2', { uscc: kites.uscc(71) }),
    )
    const { organisation } = await w.do(organisationRegistered, registering(71, 'enterprise'), anybody)
    expect(await recorded()).toEqual(before)
    const { prepares } = await w.stage.regulator()
    await w.do(organisationVerified, { organisation, accepted: false, reason: '并非该企业' }, prepares)
    await w.do(organisationRegistered, registering(71, 'enterprise', '530300'), anybody)
    expect(await recorded()).toEqual(before)
  })
})
