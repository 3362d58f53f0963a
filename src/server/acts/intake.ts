import { z } from 'zod'
import { freezing } from '#domain/evaluation.ts'
import { announcing } from '#domain/intake.ts'
import { acting } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import { schemeShape } from '#domain/scheme.ts'
import { parameter, type Text } from '#policy/policy.ts'
import { json, type Database } from '../db/schema.ts'
import { announcementOf, intakeOf, linesOf, type Holders } from '../facts/intake.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { digestOf } from '../hash.ts'
import { act, settle, type Context } from './act.ts'
import { day, id } from './shapes.ts'
import { tell } from './telling.ts'

/**
 * Every enterprise with a standard in the list is told what stands there of it, and until when it may correct: nobody chooses the
 * moment afterwards. Told once, the day may still move later, and everybody is told again.
 */
export const intakeAnnounced = act('intake.announced@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  begins: true,
  input: z.object({ scheme: id, cutOffDay: day }),
  async perform(context, { scheme, cutOffDay }) {
    const { tx, seq, today, policy, calendar } = context
    const facts = await schemeToEvaluate(context, scheme)
    const before = await announcementOf(tx, scheme)
    const term = parameter(policy, 'intakeTerm', today)
    settle(announcing({ cutOff: cutOffDay, before }, { calendar, today, term }))
    const { holders, ...found } = await intakeOf(tx, {
      keyArea: facts.keyArea,
      scheme: schemeShape.parse(facts.content),
      cutOff: today,
      province: policy.province.code,
    })
    if (holders.size === 0) settle(refuse('nothing-to-rank', '3.4.4'))
    if (before) await closeAnnouncement(context, before.id, 'moved')
    const intake = context.id()
    const lines = linesOf(found)
    const values = { scheme, announced_on: today, cut_off_day: cutOffDay, lines_digest: digestOf(lines) }
    await tx
      .insertInto('intake')
      .values({ id: intake, act: seq, ...values, lines: json(lines), state: 'announced' })
      .execute()
    const told = await tellHolders(context, holders, { kind: 'intake-announced', subject: intake, title: facts.title })
    return { intake, told, taken: found.taken.length, left: found.left.length }
  },
  shows: ({ cutOffDay }, { told, taken, left }) => ({ cutOffDay, told, taken, left }),
})

/** What was told is replaced by what is told now: nobody need read it any more. */
export async function closeAnnouncement(context: Context, intake: string, state: 'moved' | 'frozen'): Promise<void> {
  const { tx, seq } = context
  await tx.updateTable('intake').set({ state, act: seq }).where('id', '=', intake).execute()
  const unread = await tx
    .selectFrom('notice')
    .select('id')
    .where('subject', '=', intake)
    .where('read_on', 'is', null)
    .execute()
  await context.discharge(
    'read-notice',
    unread.map(({ id: notice }) => notice),
  )
}

type About = { kind: Database['notice']['kind']; subject: string; title: Text }

/** Each enterprise once, however many of its standards are in the list. */
export async function tellHolders(context: Context, holders: Holders, about: About): Promise<number> {
  const all = [...new Set(holders.values())]
  await tell(
    context,
    all.map((organisation) => ({ role: 'enterprise' as const, organisation, ...about })),
  )
  return all.length
}

/** A scheme by which its assessor may evaluate, and by which nothing runs. */
export async function schemeToEvaluate({ tx, by }: Context, scheme: string) {
  const facts = await schemeFacts(tx, scheme)
  settle(acting(await organisationFacts(tx, by.organisation)))
  settle(freezing(facts, by.organisation))
  const running = await tx
    .selectFrom('evaluation')
    .select('id')
    .where('scheme', '=', scheme)
    .where('state', '!=', 'stopped')
    .executeTakeFirst()
  if (running || !facts) return settle(refuse('data-already-frozen', '3.4.4'))
  return facts
}

export const schemeFacts = (tx: Context['tx'], scheme: string) =>
  tx
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['scheme.id', 'scheme.standing', 'scheme.content', 'scheme.title'])
    .select(['application.assessor', 'application.key_area as keyArea'])
    .where('scheme.id', '=', scheme)
    .executeTakeFirst()
