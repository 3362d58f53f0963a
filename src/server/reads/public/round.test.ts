import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHash, randomUUID } from 'node:crypto'
import type { By } from '#server/acts/act.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { organisationRegistered } from '#server/acts/organisation.ts'
import { performed } from '#server/acts/perform.ts'
import { objectionFoundInadmissible, submissionAnswered } from '#server/acts/answer.ts'
import { submissionConfirmed, submissionLodged } from '#server/acts/submission.ts'
import type { App } from '#server/app.ts'
import { seedDemonstration } from '#server/demo/seed.ts'
import { checkCharacter } from '#domain/uscc.ts'
import { clause } from '../../../../tests/clause.ts'
import { openBareApp } from '../../../../tests/world.ts'
import { receiptKey } from '#server/receipt.ts'
import { actPage, ledgerPage } from './acts.ts'
import { assessors } from './assessors.ts'
import { call, calls } from './calls.ts'
import { home } from './home.ts'
import { keyArea, keyAreas } from './key-areas.ts'
import { publicPaths } from './paths.ts'
import { policyPage } from './policy.ts'
import { openPeriod, publicities, publicity } from './publicity.ts'
import { receiptOf } from './receipts.ts'
import { scheme, schemeFile, schemes } from './schemes.ts'

let app: App
let close: () => Promise<void>
beforeAll(async () => {
  const opened = await openBareApp('2026-11-23')
  ;({ app, close } = opened)
  await seedDemonstration(app)
}, 120_000)
afterAll(() => close())

const doing = <I, R>(
  act: Parameters<typeof performed<I, R>>[1],
  input: NoInfer<I>,
  by: By,
  key: string = randomUUID(),
) => performed(app, act, input, { by, key })

async function staff(): Promise<[By, By]> {
  const rows = await app.reader
    .selectFrom('capacity')
    .select(['id as capacity', 'person', 'organisation'])
    .where('role', '=', 'working-body')
    .orderBy('act')
    .limit(2)
    .execute()
  const [one, other] = rows.map((row) => ({ actor: 'working-body' as const, ...row }))
  if (!one || !other) throw new Error('the demonstration has two people in the working body')
  return [one, other]
}

async function running() {
  const [period] = (await publicities(app)).running
  const open = await openPeriod(app, period?.number ?? '')
  if (!open) throw new Error('the demonstration has a period that runs')
  return open
}

const written = {
  name: '不公开的姓名',
  contact: 'hidden@example.invalid',
  text: '不公开的原文',
  evidence: '不公开的证据',
}
const secrets = [...Object.values(written), '只有一人提出的理由']
const leaks = (shown: unknown) => secrets.filter((secret) => JSON.stringify(shown).includes(secret))

describe('a publicity and what people send', () => {
  clause('3.4.3', 'the public sees the answers alone: no names, no texts, nothing that still waits', async () => {
    const { id, number } = await running()
    const before = await publicity(app, number)
    const [one, other] = await staff()
    const lodge = async (kind: 'comment' | 'objection') => {
      const done = await doing(submissionLodged, { publicity: id, kind, ...written }, { actor: 'public' })
      await doing(submissionConfirmed, { submission: done.submission }, { actor: 'public' })
      return done
    }

    const waiting = await lodge('objection')
    const answered = await lodge('comment')
    const refused = await lodge('objection')
    const ground = 'outside-object'
    await doing(
      objectionFoundInadmissible,
      { submission: refused.submission, ground, reason: '只有一人提出的理由' },
      one,
    )
    expect(leaks(await publicity(app, number))).toEqual([])
    expect((await publicity(app, number))?.answers).toEqual(before?.answers)

    await doing(submissionAnswered, { submissions: [answered.submission], answer: '公开的答复' }, one)
    await doing(objectionFoundInadmissible, { submission: refused.submission, ground, reason: '公开的理由' }, other)
    const after = await publicity(app, number)
    expect(after?.answers.slice(before?.answers.length)).toEqual([
      expect.objectContaining({ kind: 'comment', state: 'answered', names: ['不**'], answer: '公开的答复' }),
      expect.objectContaining({
        kind: 'objection',
        state: 'inadmissible',
        names: ['不**'],
        answer: '公开的理由',
        ground: { zh: '不属公示内容', en: 'Outside what is publicised' },
      }),
    ])
    expect(after?.received).toEqual({
      comments: (before?.received.comments ?? 0) + 1,
      objections: (before?.received.objections ?? 0) + 2,
    })
    for (const page of [after, await publicities(app), await home(app), await ledgerPage(app, undefined)])
      expect(leaks(page)).toEqual([])
    expect(JSON.stringify(after)).not.toContain(waiting.receipt)
  })

  clause('3.4.3', 'a receipt is shown to whoever holds its key, and to nobody else', async () => {
    const { id, number } = await running()
    const sent = { publicity: id, kind: 'comment' as const, ...written }
    const { receipt } = await doing(submissionLodged, sent, { actor: 'public' })
    const shown = await receiptOf(app, receiptKey(app, receipt))
    expect(shown).toMatchObject({ receipt, kind: 'comment', state: 'lodged', publicity: number, clause: '3.4.3' })
    const { contact, ...rest } = shown ?? {}
    expect([contact, leaks(rest)]).toEqual([written.contact, []]) // the page masks its sender’s own address
    for (const guess of [
      receipt,
      `${receipt}.`,
      `${receipt}.${'0'.repeat(32)}`,
      receiptKey(app, receipt).toUpperCase(),
    ])
      expect(await receiptOf(app, guess)).toBeUndefined()
  })

  clause('3.4.3', 'every day of the period is explained, and the count ends on the last day', async () => {
    const shown = await publicity(app, (await running()).number)
    const counted = shown?.explained.days.filter((one) => one.counted !== null) ?? []
    expect(counted.map((one) => one.counted)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(counted.at(-1)?.day).toBe(shown?.lastDay)
    expect(shown?.refusal).toBeUndefined()
  })

  clause('3.4.6', 'a period that is closed takes nothing more and leads to what was published', async () => {
    const ended = (await publicities(app)).past.find(({ kind }) => kind === 'ranking')
    const shown = await publicity(app, ended?.number ?? '')
    expect(shown).toMatchObject({ outcome: 'uncontested', refusal: { refused: 'publicity-closed', clause: '3.4.6' } })
    expect(shown?.became?.path).toMatch(/^\/rankings\//)
    expect(await publicity(app, 'no-such')).toBeUndefined()
  })
})

describe('what is not public yet', () => {
  clause('3.1', 'a proposed key area is named among those considered and has no page', async () => {
    const [by] = await staff()
    const factors = { declaration: '甲', attention: '乙', effect: '丙', differentiation: '丁' }
    await doing(keyAreaProposed, { group: 'green-food', title: { zh: '拟议领域' }, factors }, by)
    const group = (await keyAreas(app)).groups.find(({ id }) => id === 'green-food')
    expect(group?.proposed).toEqual([{ zh: '核桃', en: 'Walnuts' }, { zh: '拟议领域' }])
    expect(group?.decided.map(({ number }) => number)).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(await keyArea(app, '')).toBeUndefined()
    expect((await keyArea(app, '2026-01'))?.factors.length).toBe(4)
  })

  clause('3.4.3', 'a scheme that waits for publication is in no list and has no file', async () => {
    const unpublished = await app.reader.selectFrom('scheme').select('digest').where('number', 'is', null).execute()
    expect(unpublished.length).toBeGreaterThan(0)
    const listed = await schemes(app)
    expect(listed.map(({ number }) => number)).toEqual(['2026-01'])
    const shown = await scheme(app, '2026-01')
    expect(unpublished.map(({ digest }) => digest)).not.toContain(shown?.digest)
    expect(await scheme(app, '2026-02')).toBeUndefined()
    expect(await schemeFile(app, '2026-02')).toBeUndefined()
  })

  clause('3.3.2', 'only those whose schemes were published are listed as assessors', async () => {
    const before = await assessors(app)
    const code = '53530102MJ0000009'
    await doing(
      organisationRegistered,
      {
        uscc: code + checkCharacter(code),
        name: { zh: '未核验机构（演示）' },
        kind: 'assessor',
        assessorKind: 'industry-association',
        place: '530102',
        applicant: { name: '某人', email: 'someone@example.invalid' },
      },
      { actor: 'public' },
    )
    expect(await assessors(app)).toEqual(before)
    expect(before.map(({ standing }) => standing)).toEqual(['admitted'])
  })
})

describe('what is public', () => {
  clause('3.2', 'the file of a scheme is what its digest names', async () => {
    const file = await schemeFile(app, '2026-01')
    expect(
      createHash('sha256')
        .update(file?.bytes ?? '')
        .digest('hex'),
    ).toBe((await scheme(app, '2026-01'))?.digest)
  })

  clause('3.4.1', 'a call shows its areas and days, and says when nobody can apply any more', async () => {
    const listed = (await calls(app)).calls
    expect(listed.map(({ number, stands }) => [number, stands])).toEqual([
      ['2026-02', 'open'],
      ['2026-01', 'over'],
    ])
    const [open, over] = [await call(app, '2026-02'), await call(app, '2026-01')]
    expect([open?.refusal, over?.refusal?.refused]).toEqual([undefined, 'call-closed'])
    expect(open?.days.at(-1)?.day).toBe(open?.closesOn)
    expect(open?.policy.isCurrent).toBe(true)
  })

  test('a sealed act shows that it is sealed and nothing else', async () => {
    const row = await app.reader
      .selectFrom('act')
      .select('seq')
      .where('sealed', '=', true)
      .limit(1)
      .executeTakeFirstOrThrow()
    const shown = await actPage(app, row.seq)
    expect(shown?.act).toMatchObject({ type: 'sealed', clauses: [], organisation: null, capacity: null })
    expect(shown?.name).toBeUndefined()
    expect(await actPage(app, 999_999)).toBeUndefined()
  })

  test('the plan names for each clause what was done, and no sealed act among it', async () => {
    const plan = await policyPage(app)
    const done = plan.clauses.flatMap(({ acts }) => acts.map(({ type }) => type))
    expect(done).toContain('publicity.opened@1')
    expect(done.filter((type) => /^(submission\.lodged|seat|review|objection)/.test(type))).toEqual([])
    expect(plan.provisionalYear).toBe(2027)
    expect(plan.years.find(({ year }) => year === 2026)?.off[1]).toEqual({
      from: '2026-02-15',
      to: '2026-02-23',
      holiday: '春节',
    })
  })

  test('every address of the site map is that of something public', async () => {
    const paths = await publicPaths(app)
    expect(paths).toContain('/schemes/2026-01')
    expect(paths.filter((path) => path.includes('null') || path.endsWith('/'))).toEqual([])
  })
})

clause(
  '3.4.6',
  'the ledger does not say who answered or brought a report: who is then not listed has refused',
  async () => {
    const acts = await app.reader
      .selectFrom('act')
      .select(['seq', 'organisation', 'leaf'])
      .where('type', 'in', ['consent.answered@1', 'compliance-report.supplied@1'])
      .execute()
    expect(acts.length).toBeGreaterThan(0)
    for (const { seq, organisation, leaf } of acts) {
      expect(leaf.toString()).not.toContain(organisation)
      expect((await actPage(app, seq))?.act).toMatchObject({ type: 'sealed', organisation: null })
    }
  },
)
