import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Who } from '#domain/disclosure.ts'
import type { By } from '#server/acts/act.ts'
import { concernLodged } from '#server/acts/concern.ts'
import { exitCaseNoticed, exitCaseOpened } from '#server/acts/exit-case.ts'
import { areaSuggestionLodged } from '#server/acts/area-suggestion.ts'
import { keyAreaDecided } from '#server/acts/edition.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { declarationsMade } from '#server/acts/declaration.ts'
import { organisationRegistered } from '#server/acts/organisation.ts'
import { panelConvened, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { callQuestionAsked } from '#server/acts/call-question.ts'
import { supportAsked } from '#server/acts/support.ts'
import { prepare } from '#server/acts/issue.ts'
import { grantFirst } from '#server/bodies.ts'
import type { Expert } from '#server/demo/stage.ts'
import { reads, type Subjects } from '#server/reads/work/index.ts'
import { application } from '#server/reads/work/application.ts'
import { panel } from '#server/reads/work/panels.ts'
import { seat } from '#server/reads/work/seats.ts'
import { attachedTo, paper } from './papers.ts'
import * as kites from './stories/kites.ts'
import { rankedSubjects } from './surface-ranked.ts'
import { openWorld, type World } from './world.ts'

/** Who gets data, who is told that it is not for them, who is told that it is not there. */
const status = { open: 200, withheld: 403, unknown: 404 } as const

describe('who may read what', () => {
  let w: World
  let cast: Record<string, Who>
  let of: Subjects & { declinedSeat: string }
  let reviewer: Expert
  beforeAll(async () => {
    w = await openWorld()
    ;({ cast, of, reviewer } = await staged(w))
  }, 120_000)
  afterAll(() => w.close())

  test('every role at every read', async () => {
    const names = Object.keys(cast)
    const lines = [['', ...names].join(' | ')]
    for (const [name, read] of Object.entries(reads)) {
      const answers: string[] = []
      for (const who of Object.values(cast)) answers.push(String(status[(await read(who, w.app, of)).seen]))
      lines.push([name, ...answers].join(' | '))
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('surface.txt')
  })

  test.each(['expert elsewhere', 'expert who declined'])(
    'an %s sees nothing of the panel in any read',
    async (name) => {
      const who = cast[name]
      if (!who) throw new Error(name)
      expect((await seat(who, w.app, of.seat)).seen).toBe('unknown')
      expect((await seat(who, w.app, of.declinedSeat)).seen).toBe('unknown')
      const told = []
      for (const read of Object.values(reads)) {
        const answer = await read(who, w.app, of)
        if (answer.seen === 'open') told.push(JSON.stringify(answer.data))
      }
      for (const secret of [of.panel, of.seat, of.application, '风筝'])
        expect(told.filter((text) => text.includes(secret))).toEqual([])
    },
  )

  test('an address that is no id is the address of nothing', async () => {
    const body = cast['working body']
    if (!body) throw new Error('nobody')
    expect((await application(body, w.app, "x' or 1=1")).seen).toBe('unknown')
    expect((await panel(body, w.app, '00000000-0000-0000-0000-000000000000')).seen).toBe('unknown')
  })

  test('the working body reads no sheet before all are in, an expert none before the own one', async () => {
    const [body, own] = [cast['working body'], cast['expert on the panel']]
    if (!body || !own) throw new Error('nobody')
    const [before, mine] = [await panel(body, w.app, of.panel), await seat(own, w.app, of.seat)]
    if (before.seen !== 'open' || mine.seen !== 'open') throw new Error('not disclosed')
    expect(before.data.sheets).toEqual([])
    expect(before.data.impossible?.refused).toBe('sheets-missing')
    expect(mine.data.others).toEqual([])
    const sheet = { verdict: 'pass' as const, scores: { scope: 4 }, reasons: '范围恰当。' }
    await w.do(reviewSubmitted, { seat: of.seat, ...sheet }, reviewer.by)
    const after = await seat(own, w.app, of.seat)
    if (after.seen !== 'open') throw new Error('not disclosed')
    expect(after.data.others.map(({ number, verdict }) => [number, verdict])).toEqual([[1, 'fail']])
  })
})

const whoIs = ({ person = '', capacity = '', organisation = '', actor }: By, place: string): Who => {
  if (actor === 'system' || actor === 'public') throw new Error('nobody looks')
  return { person, capacity, organisation, role: actor, place }
}

async function staged(w: World) {
  const place = kites.district(w)
  const province = w.app.policy.province.code
  const body = await w.official('body', 'working-body')
  const regulator = await w.official('regulator', 'regulator')
  const pool = await kites.experts(w, 17)
  const [keyArea, other] = [await kites.keyArea(w), await kites.keyArea(w, '风筝线')]
  const [own, another] = [await kites.assessor(w, 1), await kites.assessor(w, 2)]
  const ranked = [await kites.keyArea(w, '盘鹰风筝'), await kites.keyArea(w, '板子风筝')] as const
  const enterprise = await kites.enterprise(w, 1)
  const call = await kites.call(w, [keyArea, other, ...ranked])
  const auditing = pool.slice(12)
  const subjects = await rankedSubjects(w, { assessor: own, call, experts: auditing }, ranked)
  const publicised = await kites.applied(w, own, { call, keyArea })
  const { publicity } = await kites.toPublicity(w, publicised, kites.seats(w, pool))
  const { submission } = await w.stage.lodge({
    publicity,
    kind: 'objection',
    name: '某人',
    contact: 'a@test.invalid',
    text: '不当',
    evidence: '见附件',
  })
  const application = await kites.applied(w, own, { call, keyArea: other })
  await w.stage.passForm(application)
  const sitting = pool.slice(5, 10)
  const { panel } = await w.do(
    panelConvened,
    { kind: 'scheme-review', subject: application, experts: sitting.map(({ expert }) => expert) },
    body,
  )
  const seats = await w.app.reader
    .selectFrom('seat')
    .select('id')
    .where('panel', '=', panel)
    .orderBy('number')
    .execute()
  const [reviewer, hasWritten, declined] = sitting
  const [seat = '', written = '', declinedSeat = ''] = seats.map(({ id }) => id)
  if (!reviewer || !hasWritten || !declined) throw new Error('the panel is too small')
  await w.do(seatAnswered, { seat, accepts: true }, reviewer.by)
  await w.do(seatAnswered, { seat: written, accepts: true }, hasWritten.by)
  await w.do(reviewSubmitted, { seat: written, verdict: 'fail', scores: {}, reasons: '分级无据。' }, hasWritten.by)
  await w.do(seatAnswered, { seat: declinedSeat, accepts: false }, declined.by)

  const { question } = await w.do(callQuestionAsked, { call, text: '附件要盖章吗？' }, own)
  await kites.assessor(w, 3)
  const draft = crypto.randomUUID()
  const asked = { draft, call, keyArea, uscc: kites.uscc(3, '51'), task: '提供检测数据。' }
  const { support } = await w.do(supportAsked, asked, own)
  const proposal = { group: kites.group, title: { zh: '陀螺' }, factors: kites.factors }
  const proposed = await w.do(keyAreaProposed, proposal, body)
  await w.stage.heard(proposed.keyArea)
  const { preparation } = await prepare(
    w.app,
    keyAreaDecided,
    kites.decision(proposed.keyArea),
    { title: { zh: '陀螺' }, path: '/work/key-areas' },
    { by: regulator },
  )
  const suggested = await w.do(
    areaSuggestionLodged,
    { title: '陀螺', reasons: '常用', name: '某人', contact: 'a@test.invalid' },
    { actor: 'public' },
  )
  const licence = await attachedTo(w.app, paper('执照'))
  const registered = await w.do(
    organisationRegistered,
    {
      uscc: kites.uscc(99),
      name: { zh: '新厂' },
      kind: 'enterprise',
      place,
      applicant: { name: '新人', email: 'new@test.invalid' },
      licence,
    },
    { actor: 'public' },
  )
  await w.do(
    concernLodged,
    { receipt: 'a'.repeat(64), about: 'assessor', whom: '协会', ground: 'fee', text: '收费。' },
    { actor: 'public' },
  )
  const { id: concern } = await w.app.reader.selectFrom('concern').select('id').executeTakeFirstOrThrow()
  const { exitCase } = await w.do(
    exitCaseOpened,
    { party: 'assessor', subject: another.organisation ?? '', ground: 'fee', source: 'finding', facts: '收费。' },
    body,
  )
  await w.do(exitCaseNoticed, { exitCase }, body)
  const declared = { declarations: [{ ...kites.standard(keyArea, 1, 80), revises: false }] }
  const entered = await w.enter(declarationsMade, declared, { from: enterprise, by: body })
  const entry = entered.kind === 'done' ? (entered.entry ?? '') : ''
  const scan = await w.app.reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select('file.sha256')
    .where('attachment.subject', '=', entry)
    .executeTakeFirstOrThrow()
  const department = await grantFirst(w.app, w.bodies.departments[0] ?? '', 'department', {
    name: '部门',
    email: 'department@test.invalid',
  })
  const administrator = await grantFirst(w.app, w.bodies.workingBody, 'administrator', {
    name: '管理员',
    email: 'administrator@test.invalid',
  })
  const granted = (
    actor: 'department' | 'administrator',
    one: { person: string; capacity: string },
    organisation = '',
  ) => whoIs({ actor, ...one, organisation }, province)
  return {
    reviewer,
    of: {
      keyArea: proposed.keyArea,
      suggestion: suggested.suggestion,
      call,
      question,
      draft,
      support,
      application,
      panel,
      seat,
      declinedSeat,
      submission,
      preparation,
      enterprise: registered.organisation,
      assessor: own.organisation ?? '',
      paper: licence.sha256,
      expert: pool[0]?.expert ?? '',
      concern,
      exitCase,
      notice: '00000000-0000-4000-8000-000000000000', // none was given: see the story of an exit
      entry,
      referral: '00000000-0000-4000-8000-000000000000',
      ...subjects,
      scan: scan.sha256 ?? '',
    },
    cast: {
      'working body': whoIs(body, province),
      regulator: whoIs(regulator, province),
      'regulator of another place': { ...whoIs(regulator, '530300'), organisation: w.bodies.departments[1] ?? '' },
      department: granted('department', department, w.bodies.departments[0]),
      assessor: whoIs(own, place),
      'another assessor': whoIs(another, place),
      'expert on the panel': whoIs(reviewer.by, province),
      'expert who declined': whoIs(declined.by, province),
      'expert elsewhere': whoIs(pool[11]?.by ?? body, province),
      'expert on the audit': whoIs(auditing[0]?.by ?? body, province),
      enterprise: whoIs(enterprise, place),
      administrator: granted('administrator', administrator, w.bodies.workingBody),
    },
  }
}
