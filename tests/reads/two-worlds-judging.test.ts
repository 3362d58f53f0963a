import { expect, test } from 'vitest'
import type { Finding } from '#domain/referral.ts'
import { findingsSubmitted } from '#server/acts/findings.ts'
import { panelConvened, seatAnswered } from '#server/acts/panel.ts'
import { referralMade, referralSettled } from '#server/acts/referral.ts'
import { seatSubstituted } from '#server/acts/seat.ts'
import { provideApp } from '#server/app.ts'
import type { Expert } from '#server/demo/stage.ts'
import { forgetOld } from '#server/jobs/notices.ts'
import { storedFile } from '#server/reads/work/files.ts'
import { whoOf } from '#server/work-page.ts'
import { actions as onSeat } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import { viewerOf, leads } from '../forms/sending.ts'
import { frozenRound } from '../stories/judged.ts'
import { questionsOf, said } from '../stories/referred.ts'
import { attachedTo, paper } from '../papers.ts'
import { openWorld } from '../world.ts'
import { mailsTo, opens, published, secret, subjects, told, traces } from './worlds.ts'

/** A world in which one expert stood back from judging: ours, or another. `other`: what is asked and found is another thing. */
async function worldIn({ leaves, other = false }: { leaves: 'ours' | 'another'; other?: boolean }) {
  const w = await openWorld()
  provideApp(w.app)
  const body = await w.official('body', 'working-body')
  const round = await frozenRound(w, undefined, 9)
  await w.serve()
  const expertAt = (at: number) => round.pool[at] as Expert // there are nine
  const ours = expertAt(0)
  const who = whoOf({ viewer: viewerOf(ours.by) })
  const note = other ? '另一件事。' : secret
  const file = await attachedTo(w.app, paper(note))
  const [first, second] = questionsOf(round)
  const { referral } = await w.do(
    referralMade,
    { evaluation: round.evaluation, questions: other ? [second, first] : [first, second], note, file },
    round.assessor,
  )
  const leaver = leaves === 'ours' ? ours : expertAt(8)
  const sitting = [leaver, ...round.pool.slice(1, 5)]
  const asked = { kind: 'judgement' as const, subject: referral, experts: sitting.map(({ expert }) => expert) }
  const { panel } = await w.do(panelConvened, asked, body)
  const seatsNow = () => w.app.reader.selectFrom('seat').selectAll().where('panel', '=', panel).execute()
  await w.serve()
  const seat = (await seatsNow()).find(({ expert }) => expert === leaver.expert)?.id ?? ''
  const of = await subjects(w, { panel, seat, referral, evaluation: round.evaluation, expert: ours.expert })
  const before = await told(w, who, of)
  const reads = async () => (await storedFile(who, w.app, file.sha256)).seen
  await w.do(seatAnswered, { seat, accepts: true }, leaver.by)
  const fileBefore = await reads()
  await w.do(findingsSubmitted, { seat, findings: found('none') }, leaver.by)
  await leads(onSeat.recuse, leaver.by, { confirmed: 'yes' }, { params: { id: seat } })
  await w.do(seatSubstituted, { seat, expert: expertAt(6).expert }, body)
  await forgetOld(w.app)
  const since = (await mailsTo(w, ours)).length
  // The others find without the one who stood back, and the assessor takes it over.
  for (const one of (await seatsNow()).filter(({ state }) => state === 'invited')) {
    const by = round.pool.find(({ expert }) => expert === one.expert)?.by ?? body
    await w.do(seatAnswered, { seat: one.id, accepts: true }, by)
    await w.do(findingsSubmitted, { seat: one.id, findings: found(other ? 'none' : 'benchmark') }, by)
  }
  await w.do(referralSettled, { referral, reasons: [note, note] }, round.assessor)
  await w.serve()
  return { w, ours, who, of, before, since, fileBefore, fileAfter: await reads() }

  function found(grade: Finding['finding']): Finding[] {
    return other ? said('equal', grade) : said(grade, 'equal')
  }
}

test('who stood back from judging reads the same where another did, and where something else was asked and found', async () => {
  const own = await worldIn({ leaves: 'ours' })
  const others = [await worldIn({ leaves: 'another' }), await worldIn({ leaves: 'ours', other: true })]
  try {
    // It could be told: while the seat was held, the questions and their file were there to read.
    expect(JSON.stringify(own.before)).toContain(secret)
    expect([own.fileBefore, own.fileAfter, others[0]?.fileBefore]).toEqual(['open', 'unknown', 'unknown'])
    expect(own.since).toBeGreaterThan(others[0]?.since ?? 0) // the invitation came by mail
    const after = await told(own.w, own.who, own.of)
    expect(JSON.stringify(after)).not.toContain(secret)
    expect((await mailsTo(own.w, own.ours)).slice(own.since)).toEqual([])
    for (const world of others) {
      expect(await told(world.w, world.who, world.of)).toEqual(after)
      expect(await published(world.w)).toEqual(await published(own.w))
      expect(await traces(world.w, world.ours)).toEqual(await traces(own.w, own.ours))
      expect((await mailsTo(world.w, world.ours)).slice(world.since)).toEqual([])
    }
    provideApp(own.w.app)
    expect(await opens(own.ours.by, own.of.seat)).toEqual([404, 404])
  } finally {
    for (const { w } of [own, ...others]) await w.close()
  }
}, 180_000)
