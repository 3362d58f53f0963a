import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { z } from 'zod'
import { act, type By } from '../acts/act.ts'
import { id } from '../acts/shapes.ts'
import { tellOfNew } from './notices.ts'
import { clause } from '../../../tests/clause.ts'
import { openWorld, type World } from '../../../tests/world.ts'

/** Asks an organisation for something, within the days that anybody has to contest. */
const asked = act('test.asked@1', {
  clauses: ['6.1'],
  by: ['system'],
  input: z.object({ subject: id, regulator: id }),
  async perform(context, { subject, regulator }) {
    const owed = { subject, title: { zh: '征求意见' }, path: '/work/', term: 'contestTerm', clause: '6.1' } as const
    await context.oblige({ ...owed, what: 'verify-organisation', role: 'regulator', organisation: regulator })
    await context.oblige({ ...owed, what: 'close-publicity', role: 'system' })
    return {}
  },
  shows: () => ({}),
})
const system: By = { actor: 'system' }

describe('a term that begins with service', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld({ from: '2026-04-02' })
  })
  afterAll(() => w.close())
  const ask = async () => {
    const subject = crypto.randomUUID()
    await w.do(asked, { subject, regulator: w.bodies.regulator }, system)
    return subject
  }
  const rows = (subject: string) =>
    w.app.reader
      .selectFrom('obligation')
      .select(['what', 'served_on', 'due_on'])
      .where('subject', '=', subject)
      .orderBy('what')
      .execute()
  const notices = (subject: string) =>
    w.app.reader
      .selectFrom('service')
      .innerJoin('obligation', 'obligation.id', 'service.obligation')
      .select('service.mail')
      .where('obligation.subject', '=', subject)
      .orderBy('service.act')
      .execute()
      .then((all) => all.map(({ mail }) => mail))

  clause('6.1', 'does not run while nobody was told; without an address the notice on the desk is enough', async () => {
    const subject = await ask()
    expect(await rows(subject)).toEqual([
      { what: 'close-publicity', served_on: null, due_on: null },
      { what: 'verify-organisation', served_on: null, due_on: null },
    ])
    await w.turnTo('2026-04-03')
    await w.serve()
    const due = { served_on: '2026-04-03', due_on: '2026-04-13' } // Qingming lies between: 4 to 6 April are off
    expect(await rows(subject)).toEqual([
      { what: 'close-publicity', ...due },
      { what: 'verify-organisation', ...due },
    ])
    expect(await notices(subject)).toEqual(['none'])
  })

  clause('6.1', 'runs from the first mail that was tried, sent or not, and no later one moves it', async () => {
    await w.official('regulator-a', 'regulator')
    await w.official('regulator-b', 'regulator')
    const subject = await ask()
    await w.serve('failed')
    const before = await rows(subject)
    expect(before[1]).toEqual({ what: 'verify-organisation', served_on: '2026-04-03', due_on: '2026-04-13' })
    expect(await notices(subject)).toEqual(['failed', 'failed'])
    await w.turnTo('2026-04-10')
    await w.serve()
    expect(await rows(subject)).toEqual(before)
  })

  clause('6.1', 'is told in the mail by its days, since its last day is not known yet', async () => {
    await ask()
    await tellOfNew(w.app)
    const { rows: mails } = await sql<{ text: string }>`
      select data ->> 'text' as text from pgboss.job where name = 'mail' and state = 'created'`.execute(w.app.db)
    expect(mails[0]?.text).toContain('期限5个工作日，从送达后的下一个工作日起算')
    expect(mails[0]?.text).toContain('within 5 working days')
  })

  clause('6.1', 'is served under seal: when somebody was told may tell whom it was about', async () => {
    const shown = await w.app.reader.selectFrom('act').select('sealed').where('type', '=', 'notice.served@1').execute()
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.every(({ sealed }) => sealed)).toBe(true)
  })
})
