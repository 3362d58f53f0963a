import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { confirmationAsked, expertAdmitted, recordConfirmed, recordKept } from '#server/acts/expert.ts'
import { interestDeclared, interestEnded } from '#server/acts/interest.ts'
import { panelConvened, panelOpined, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { seatRecused, seatSubstituted } from '#server/acts/seat.ts'
import type { Expert } from '#server/demo/stage.ts'
import { scheme as publicScheme } from '#server/reads/public/schemes.ts'
import { expert as readExpert } from '#server/reads/work/experts.ts'
import { panel as readPanel, panelForm } from '#server/reads/work/panels.ts'
import { seat as readSeat, seats as readSeats } from '#server/reads/work/seats.ts'
import { whoOf } from '#server/work-page.ts'
import { clause } from '../clause.ts'
import { viewerOf } from '../forms/sending.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

/** The expert pool and its panels: each story begins with another assessor that applies. */
describe('experts and panels', () => {
  let w: World
  let pool: Expert[]
  let area = ''
  let call = ''
  let clerk: By
  let applicants = 0

  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    pool = await kites.experts(w, 14)
    area = await kites.keyArea(w)
    call = await kites.call(w, [area], 500)
    clerk = (await w.stage.body()).prepares
  })
  afterAll(() => w.close())

  const who = (by: By) => whoOf({ viewer: viewerOf(by) })
  const five = (from = 3) => pool.slice(from, from + 5)
  const sheet = { verdict: 'pass' as const, scores: {}, reasons: '可行' }
  const inReview = async () => {
    const assessor = await kites.assessor(w, (applicants += 1))
    const application = await kites.applied(w, assessor, { call, keyArea: area })
    await w.stage.passForm(application)
    return { assessor, application }
  }
  const asked = (application: string, experts: readonly Expert[]) => ({
    kind: 'scheme-review' as const,
    subject: application,
    experts: experts.map(({ expert }) => expert),
  })
  const convened = async (application: string, experts: readonly Expert[] = five()) => {
    const { panel } = await w.do(panelConvened, asked(application, experts), clerk)
    const seats = await seatsIn(panel)
    return { panel, seatOf: ({ expert }: Expert) => seats.find((one) => one.expert === expert)?.id ?? '' }
  }
  const seatsIn = (panel: string) =>
    w.app.reader
      .selectFrom('seat')
      .select(['id', 'expert', 'number', 'state', 'replaces'])
      .where('panel', '=', panel)
      .orderBy('number')
      .execute()
  const reviews = async (seat: string, { by }: Expert, said: Partial<typeof sheet> | { verdict: 'fail' } = {}) => {
    await w.do(seatAnswered, { seat, accepts: true }, by)
    await w.do(reviewSubmitted, { seat, ...sheet, ...said }, by)
  }
  const shown = async (seat: string, { by }: Expert) => (await readSeat(who(by), w.app, seat)).seen
  /** What is owed for a seat, a panel or a record, by people. */
  const owed = async (subject: string) => {
    const rows = await w.app.reader
      .selectFrom('obligation')
      .select('what')
      .where('subject', '=', subject)
      .where('role', '!=', 'system')
      .where('closed_act', 'is', null)
      .orderBy('what')
      .execute()
    return rows.map(({ what }) => what)
  }
  const vacant = async (panel: string) => {
    const found = await Promise.all((await seatsIn(panel)).map(({ id }) => owed(id)))
    return found.filter((whats) => whats.includes('replace-expert')).length
  }

  clause('3.3.1', 'a record has fields, title and earlier employers, and keeps the one that is left', async () => {
    const one = await w.do(
      expertAdmitted,
      {
        person: { name: '何某', email: 'he@test.invalid' },
        fields: ['food', '茶叶感官审评'],
        title: '研究员',
        employer: '茶科所',
        employerUscc: null,
        history: [{ name: '老茶厂', fromDay: '2019-01-01', untilDay: '2025-06-30' }],
      },
      clerk,
    )
    const by: By = {
      actor: 'expert',
      person: one.person,
      capacity: one.capacity,
      organisation: pool[0]?.by.organisation ?? '',
    }
    await w.do(recordKept, { fields: ['food'], title: null, employer: '新茶厂', employerUscc: null }, by)
    const read = await readExpert(who(clerk), w.app, one.expert)
    if (read.seen !== 'open') throw new Error('not disclosed')
    expect(read.data).toMatchObject({
      employer: '新茶厂',
      fieldNames: [{ zh: '食品' }],
      title: null,
      confirmed: true,
    })
    expect(read.data.interests.map(({ name, kind, untilDay }) => [name, kind, untilDay])).toEqual([
      ['茶科所', 'employed', w.today()],
      ['老茶厂', 'employed', '2025-06-30'],
    ])
  })

  clause('6.2', 'an interest declared on either side keeps an expert from the case', async () => {
    const { assessor, application } = await inReview()
    const [holder, named, ...others] = pool
    if (!holder || !named) throw new Error('a pool')
    const name = `协会${applicants}`
    const { interest } = await w.do(interestDeclared, { kind: 'paid-work', name, fromDay: '2024-01-01' }, holder.by)
    await w.do(interestDeclared, { kind: 'family', name: '专家2' }, assessor)
    const trying = (experts: readonly Expert[]) => w.try(panelConvened, asked(application, experts), clerk)
    const rest = others.slice(0, 4)
    expect(await trying([holder, ...rest])).toEqual(refusal('expert-paid-by-party', '6.2', { years: 3 }))
    expect(await trying([named, ...rest])).toEqual(refusal('party-declared-tie', '6.2'))
    const form = await panelForm(who(clerk), w.app, { subject: application, kind: 'scheme-review' })
    if (form.seen !== 'open') throw new Error('not disclosed')
    const obstacles = form.data.experts.flatMap(({ id, obstacle }) => (obstacle ? [[id, obstacle.refused]] : []))
    expect(new Map(obstacles as [string, string][])).toEqual(
      new Map([
        [holder.expert, 'expert-paid-by-party'],
        [named.expert, 'party-declared-tie'],
      ]),
    )
    expect(form.data.suggested).toHaveLength(5)
    expect(form.data.suggested.map(({ expert }) => expert)).not.toContain(holder.expert)
    // Work that ended is looked back on for three years; nobody may end what is not theirs.
    expect(await w.try(interestEnded, { interest, untilDay: w.today() }, named.by)).toEqual(
      refusal('interest-unknown', '6.2'),
    )
    await w.do(interestEnded, { interest, untilDay: w.today() }, holder.by)
    expect(await trying([holder, ...rest])).toEqual(refusal('expert-paid-by-party', '6.2', { years: 3 }))
    expect((await trying(rest.concat(others.slice(4, 5)))).kind).toBe('done')
  })

  clause('3.4.2', 'a recusal ends what the expert sees, the sheet does not count, another sits', async () => {
    const { application } = await inReview()
    const experts = five()
    const { panel, seatOf } = await convened(application, experts)
    const [first, second, ...rest] = experts
    const substitute = pool[9]
    if (!first || !second || !substitute) throw new Error('experts')
    await reviews(seatOf(first), first, { verdict: 'fail' })
    for (const one of [second, ...rest]) await reviews(seatOf(one), one)
    expect(await owed(panel)).toEqual(['record-opinion'])

    await w.do(seatRecused, { seat: seatOf(first) }, first.by)
    expect(await shown(seatOf(first), first)).toBe('unknown')
    const list = await readSeats(who(first.by), w.app)
    expect(JSON.stringify(list)).not.toContain(seatOf(first))
    expect(await w.try(seatRecused, { seat: seatOf(first) }, first.by)).toEqual(refusal('seat-unknown', '3.4.2'))
    expect(await w.try(reviewSubmitted, { seat: seatOf(first), ...sheet }, first.by)).toEqual(
      refusal('seat-unknown', '3.4.2'),
    )
    expect(await owed(panel)).toEqual([])
    expect(await w.try(panelOpined, { panel, opinion: '同意' }, clerk)).toEqual(
      refusal('panel-without-quorum', '3.4.2', { seats: 5 }),
    )

    // Whoever was recused does not come back by another seat of the same case.
    const vacancy = { seat: seatOf(first) }
    expect(await w.try(seatSubstituted, { ...vacancy, expert: first.expert }, clerk)).toEqual(
      refusal('expert-sits-already', '3.4.2'),
    )
    await w.do(seatSubstituted, { ...vacancy, expert: substitute.expert }, clerk)
    expect(await w.try(seatSubstituted, { ...vacancy, expert: pool[10]?.expert }, clerk)).toEqual(
      refusal('seat-already-filled', '3.4.2'),
    )
    const taken = (await seatsIn(panel)).at(-1)
    expect(taken).toMatchObject({ number: 6, expert: substitute.expert, replaces: seatOf(first), state: 'invited' })
    expect(await owed(taken?.id ?? '')).toEqual(['sit'])
    await reviews(taken?.id ?? '', substitute)
    expect(await w.do(panelOpined, { panel, opinion: '同意。' }, clerk)).toEqual({ panel, outcome: 'pass' })
    expect(await w.try(seatRecused, { seat: seatOf(second) }, second.by)).toEqual(refusal('panel-has-opined', '3.4.2'))
  })

  clause('6.2', 'a recusal is ordered on a ground, and who was recused is not invited again', async () => {
    const { application } = await inReview()
    const experts = five()
    const { panel, seatOf } = await convened(application, experts)
    const [first, second] = experts
    if (!first || !second) throw new Error('experts')
    const order = { seat: seatOf(first) }
    expect(await w.try(seatRecused, order, clerk)).toEqual(refusal('recusal-without-ground', '6.2'))
    await w.do(seatRecused, { ...order, ground: 'authorship' }, clerk)
    expect(await shown(seatOf(first), first)).toBe('unknown')
    expect(await owed(seatOf(first))).toEqual(['replace-expert'])
    const read = await readPanel(who(clerk), w.app, panel)
    if (read.seen !== 'open') throw new Error('not disclosed')
    expect(read.data.seats[0]).toMatchObject({ number: 1, state: 'recused', ground: 'authorship' })
    expect(read.data.replacements.map(({ id }) => id)).not.toContain(first.expert)
    // The panel has lost its quorum: another is convened in its place, without the one who was recused.
    const again = [first, ...pool.slice(8, 12)]
    expect(await w.try(panelConvened, asked(application, again), clerk)).toEqual(refusal('expert-was-recused', '6.2'))
    await w.do(panelConvened, asked(application, [second, ...pool.slice(8, 12)]), clerk)
    expect(await vacant(panel)).toBe(0)
  })

  clause('3.4.2', 'who never answers keeps the seat for the term, and then another may take it', async () => {
    const { application } = await inReview()
    const experts = five()
    const { panel, seatOf } = await convened(application, experts)
    const [silent, slow] = experts
    const substitute = pool[12]
    if (!silent || !slow || !substitute) throw new Error('experts')
    const fill = { seat: seatOf(silent), expert: substitute.expert }
    expect(await w.try(seatSubstituted, fill, clerk)).toEqual(refusal('invitation-not-served', '3.4.2'))
    await w.serve()
    await w.do(seatAnswered, { seat: seatOf(slow), accepts: true }, slow.by)
    const term = (await readSeat(who(silent.by), w.app, seatOf(silent))) as { data: { dueOn: string } } // still open
    const last = term.data.dueOn
    expect(await w.try(seatSubstituted, fill, clerk)).toEqual(refusal('seat-still-in-term', '3.4.2', { day: last }))
    await w.turnTo(last)
    await w.sweep()
    expect(await vacant(panel)).toBe(0)

    await w.turnTo(addDays(last, 1))
    await w.sweep()
    // Four have not answered; the one who accepted has a longer term for the sheet.
    expect(await vacant(panel)).toBe(4)
    await w.do(seatSubstituted, fill, clerk)
    expect((await seatsIn(panel)).map(({ number, state }) => [number, state])).toEqual([
      [1, 'replaced'],
      [2, 'accepted'],
      [3, 'invited'],
      [4, 'invited'],
      [5, 'invited'],
      [6, 'invited'],
    ])
    expect(await shown(seatOf(silent), silent)).toBe('unknown')
    expect(await owed(seatOf(silent))).toEqual([])
    // Whoever answers late, but before the seat is given away, still may.
    const late = experts[2]
    if (!late) throw new Error('experts')
    await w.do(seatAnswered, { seat: seatOf(late), accepts: true }, late.by)
    expect(await owed(seatOf(late))).toEqual(['hand-in-sheet'])
    expect(await vacant(panel)).toBe(2)
  })

  clause('3.4.2', 'a minority opinion is kept, and published with the opinion', async () => {
    const { application } = await inReview()
    const experts = five()
    const { panel, seatOf } = await convened(application, experts)
    for (const [index, one] of experts.entries())
      await reviews(seatOf(one), one, { verdict: index === 0 ? ('fail' as const) : ('pass' as const) } as never) // one of two
    expect(await w.try(panelOpined, { panel, opinion: '同意。' }, clerk)).toEqual(
      refusal('minority-missing', '3.4.2', { count: 1 }),
    )
    const minority = '1号席位认为分级依据不足。'
    await w.do(panelOpined, { panel, opinion: '同意。', minority }, clerk)
    const { lastDay } = await w.stage.openPublicity('scheme', application, kites.kites.title)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    await w.stage.publishScheme(application, kites.kites.title)
    const { number } = await w.app.reader
      .selectFrom('scheme')
      .select('number')
      .where('application', '=', application)
      .executeTakeFirstOrThrow()
    const published = await publicScheme(w.app, number ?? '')
    expect(published?.opinions.map(({ outcome, opinion, minority: other }) => [outcome, opinion, other])).toEqual([
      ['pass', '同意。', minority],
    ])
  })

  clause('3.3.1', 'a record is confirmed each year; until then its expert is not invited', async () => {
    const experts = five()
    const one = experts[0]
    if (!one) throw new Error('experts')
    await w.turnTo('2027-02-20')
    await w.sweep()
    expect(await owed(one.expert)).toEqual(['confirm-record'])
    expect(await w.try(confirmationAsked, { expert: one.expert }, clerk)).toEqual(
      refusal('confirmation-asked', '3.3.1'),
    )
    await w.do(recordConfirmed, {}, one.by)
    expect(await owed(one.expert)).toEqual([])
    await w.turnTo('2027-03-03')
    const { application } = await inReview()
    expect(await w.try(panelConvened, asked(application, experts), clerk)).toEqual(
      refusal('expert-not-confirmed', '3.3.1'),
    )
    for (const { by } of experts.slice(1)) await w.do(recordConfirmed, {}, by)
    expect((await w.try(panelConvened, asked(application, experts), clerk)).kind).toBe('done')
  })
})
