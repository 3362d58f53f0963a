import { z } from 'zod'
import { workingDaysAfter } from '#domain/calendar.ts'
import { showing } from '#domain/lead.ts'
import { closing, publicityTerm, withdrawing, type PublicityKind } from '#domain/publicity.ts'
import { proceeding } from '#domain/participation.ts'
import { refuse } from '#domain/refusal.ts'
import { parameter, type Text } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { applicationFacts, schemeOf, supportersOf } from '../facts/application.ts'
import { publicityFacts, submissionsOf } from '../facts/publicity.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { leadOf, publicRankingContent, rankingFacts } from '../facts/ranking.ts'
import { digestOf } from '../hash.ts'
import { act, settle, type Context } from './act.ts'
import {
  dischargePublication,
  obligeClosing,
  obligeLookingAgain,
  obligePublication,
  obligePublicity,
} from './publicity-owed.ts'
import { id, prose } from './shapes.ts'

/** What is shown is frozen with its digest; the last day is stored with the days that made it. */
export const publicityOpened = act('publicity.opened@1', {
  clauses: ['3.4.3', '3.4.6'],
  by: ['working-body'],
  issued: true,
  input: z.object({ kind: z.enum(['scheme', 'ranking']), subject: id }),
  async perform(context, { kind, subject }) {
    const { tx, seq, today, policy, calendar } = context
    const { title, content } = await (kind === 'scheme'
      ? schemeGoesPublic(context, subject)
      : rankingGoesPublic(context, subject))
    const term = parameter(policy, publicityTerm[kind].parameter, today)
    const period = workingDaysAfter(calendar, today, term.value)
    const publicity = context.id()
    const number = await context.next('publicity', 3)
    const digest = digestOf(content)
    await tx
      .insertInto('publicity')
      .values({
        id: publicity,
        act: seq,
        number,
        kind,
        subject,
        title: json(title),
        opened_on: today,
        last_day: period.lastDay,
        working_days: term.value,
        days: json(period.days),
        provisional: period.provisional,
        content: json(content),
        content_digest: digest,
        outcome: null,
        closed_on: null,
      })
      .execute()
    await context.discharge('open-publicity', subject)
    await carryOver(context, subject, publicity)
    await obligeClosing(context, publicity)
    return { publicity, number, lastDay: period.lastDay, digest }
  },
  shows: ({ kind }, { number, lastDay, digest }) => ({ kind, number, lastDay, digest }),
})

async function schemeGoesPublic({ tx, seq }: Context, application: string): Promise<{ title: Text; content: unknown }> {
  const facts = await applicationFacts(tx, application)
  const scheme = await schemeOf(tx, application)
  if (!facts || !scheme || facts.state !== 'passed') return settle(refuse('scheme-not-passed', '3.4.3'))
  settle(proceeding(await organisationFacts(tx, facts.assessor)))
  const assessor = await tx
    .selectFrom('organisation')
    .select(['name', 'uscc', 'assessor_kind as kind'])
    .where('id', '=', facts.assessor)
    .executeTakeFirstOrThrow()
  await tx.updateTable('application').set({ state: 'in-publicity', act: seq }).where('id', '=', application).execute()
  await tx.updateTable('scheme').set({ standing: 'in-publicity', act: seq }).where('id', '=', scheme.id).execute()
  const supporting = await supportersOf(tx, application)
  const bodies = supporting.length > 0 ? { assessor, supporting } : { assessor }
  return { title: scheme.title, content: { ...bodies, scheme: scheme.content } }
}

async function rankingGoesPublic({ tx, seq }: Context, ranking: string): Promise<{ title: Text; content: unknown }> {
  const row = await tx.selectFrom('ranking').select(['state', 'title']).where('id', '=', ranking).executeTakeFirst()
  if (row?.state !== 'audited' && row?.state !== 'recalled') return settle(refuse('ranking-not-audited', '3.4.6'))
  const facts = await rankingFacts(tx, ranking)
  settle(proceeding(await organisationFacts(tx, facts?.assessor)))
  settle(showing(await leadOf(tx, ranking)))
  await tx.updateTable('ranking').set({ state: 'in-publicity', act: seq }).where('id', '=', ranking).execute()
  return { title: row.title, content: await publicRankingContent(tx, ranking) }
}

/** What was written in a period that was withdrawn, and is not settled yet, counts in the one that takes its place. */
async function carryOver({ tx, seq }: Context, subject: string, to: string): Promise<void> {
  const before = await tx
    .selectFrom('publicity')
    .select(['id', 'outcome'])
    .where('subject', '=', subject)
    .where('id', '!=', to)
    .orderBy('opened_on', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (before?.outcome !== 'withdrawn') return
  await tx
    .updateTable('submission')
    .set({ publicity: to, carried_from: before.id, act: seq })
    .where('publicity', '=', before.id)
    .where('state', 'in', ['lodged', 'confirmed', 'admitted'])
    .execute()
}

/** Opened wrongly: it ends with a public reason, stays on show as withdrawn, and what it showed waits for a new one. */
export const publicityWithdrawn = act('publicity.withdrawn@1', {
  clauses: ['3.4.3', '3.4.6'],
  by: ['working-body'],
  issued: true,
  input: z.object({ publicity: id, reason: prose }),
  async perform(context, { publicity, reason }) {
    const { tx, seq, today } = context
    const facts = await publicityFacts(tx, publicity)
    const wentOn = facts ? await wentFurther(context, publicity) : false
    settle(withdrawing(facts, { wentOn }))
    const { number, kind, subject, title } = await tx
      .updateTable('publicity')
      .set({ outcome: 'withdrawn', withdrawn_reason: reason, closed_on: today, act: seq })
      .where('id', '=', publicity)
      .returning(['number', 'kind', 'subject', 'title'])
      .executeTakeFirstOrThrow()
    await context.discharge('close-publicity', publicity)
    await dischargePublication(context, { kind, subject })
    if (kind === 'ranking')
      await tx.updateTable('ranking').set({ state: 'audited', act: seq }).where('id', '=', subject).execute()
    else await backToPassed(context, subject)
    await obligePublicity(context, { kind, subject, title })
    return { publicity, number, reason }
  },
  shows: (_, { number, reason }) => ({ number, reason }),
})

/** Only while what it showed still stands where the period left it. */
async function wentFurther({ tx }: Context, publicity: string): Promise<boolean> {
  const row = await tx
    .selectFrom('publicity')
    .leftJoin('application', 'application.id', 'publicity.subject')
    .leftJoin('ranking', 'ranking.id', 'publicity.subject')
    .select(['application.state as application', 'ranking.state as ranking'])
    .where('publicity.id', '=', publicity)
    .executeTakeFirstOrThrow()
  return row.application !== 'in-publicity' && row.ranking !== 'in-publicity' && row.ranking !== 'cleared'
}

async function backToPassed({ tx, seq }: Context, application: string): Promise<void> {
  const scheme = await schemeOf(tx, application)
  await tx.updateTable('application').set({ state: 'passed', act: seq }).where('id', '=', application).execute()
  if (scheme)
    await tx.updateTable('scheme').set({ standing: 'submitted', act: seq }).where('id', '=', scheme.id).execute()
}

/** Nobody clicks: the due date comes, and the rule says what it brings. */
export const publicityClosed = act('publicity.closed@1', {
  clauses: ['3.4.3', '3.4.6'],
  by: ['system', 'working-body'],
  input: z.object({ publicity: id }),
  async perform(context, { publicity }) {
    const { tx, seq, today } = context
    const outcome = settle(closing(await publicityFacts(tx, publicity), await submissionsOf(tx, publicity), today))
    const row = await tx
      .updateTable('publicity')
      .set({ outcome, closed_on: today, act: seq })
      .where('id', '=', publicity)
      .returning(['number', 'kind', 'subject', 'title'])
      .executeTakeFirstOrThrow()
    await context.discharge('close-publicity', publicity)
    await goOn(context, row, outcome)
    return { publicity, number: row.number, outcome }
  },
  shows: (_, { number, outcome }) => ({ number, outcome }),
})

async function goOn(
  context: Context,
  { kind, subject, title }: { kind: PublicityKind; subject: string; title: Text },
  outcome: 'uncontested' | 'contested',
): Promise<void> {
  const { tx, seq } = context
  const state = outcome === 'contested' ? 'held' : kind === 'ranking' ? 'cleared' : undefined
  if (state && kind === 'ranking')
    await tx.updateTable('ranking').set({ state, act: seq }).where('id', '=', subject).execute()
  if (state === 'held' && kind === 'scheme')
    await tx.updateTable('application').set({ state, act: seq }).where('id', '=', subject).execute()
  const obligeNext = outcome === 'contested' ? obligeLookingAgain : obligePublication
  await obligeNext(context, { kind, subject, title })
}
