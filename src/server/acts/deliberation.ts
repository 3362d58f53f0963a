import { z } from 'zod'
import { changesRanking, concluding, conclusions, correctingValue, striking } from '#domain/deliberation.ts'
import { showing } from '#domain/lead.ts'
import { refuse } from '#domain/refusal.ts'
import type { Text } from '#policy/policy.ts'
import { declaredValueOf } from '../facts/corrected.ts'
import { deliberatedFacts } from '../facts/deliberation.ts'
import { leadOf, rankingFacts } from '../facts/ranking.ts'
import { act, settle, type Context } from './act.ts'
import { answerObjectors } from './handling.ts'
import { obligePublication, obligePublicity } from './publicity-owed.ts'
import { obligeAssessor } from './ranking-owed.ts'
import { rankedVariety } from './ranking.ts'
import { noteCorrection, onRanking, replaceContent, writeRun } from './ranking-run.ts'
import { sendBack } from './sent-back.ts'
import { id, line, prose } from './shapes.ts'

/** A value as it was taken over, and as the standard has it. */
export const correctedShape = z.object({
  declaration: line,
  standard: z.string(),
  product: z.string(),
  indicator: line,
  from: line,
  to: line,
})

/**
 * The comprehensive deliberation is brought to its conclusion: kept, a value corrected, entries struck, or sent back. It answers
 * whoever objected. Where a rank or the list changes, the public sees the ranking anew for a whole period.
 */
export const deliberationConcluded = act('deliberation.concluded@1', {
  clauses: ['3.4.6'],
  by: ['working-body'],
  issued: true,
  input: z.object({
    ranking: id,
    outcome: z.enum(conclusions),
    opinion: prose,
    struck: z.array(id).max(1_000).optional(),
    corrected: correctedShape.optional(),
    /** The run on what is left or put right; made by our own engine before the act. */
    run: rankedVariety.optional(),
    basedOn: z.string(),
  }),
  async perform(context, { ranking, outcome, opinion, struck = [], corrected, run, basedOn }) {
    const { tx, today } = context
    const facts = await deliberatedFacts(tx, ranking)
    settle(concluding(facts, outcome))
    const of = await rankingFacts(tx, ranking)
    if (of?.resultDigest !== basedOn) settle(refuse('ranking-has-changed', '3.4.6'))
    const title = of?.title ?? { zh: '' }
    await tx
      .insertInto('handling_opinion')
      .values({
        id: context.id(),
        act: context.seq,
        publicity: facts.publicity?.id ?? '',
        panel: facts.panel?.id ?? '',
        outcome,
        opinion,
        issued_on: today,
      })
      .execute()
    await answerObjectors(context, facts.publicity?.id ?? '', opinion)
    await context.discharge('conclude-deliberation', ranking)
    if (outcome === 'kept') await goOn(context, { ranking, title, changes: false })
    if (outcome === 'sent-back') await sendBack(context, ranking)
    if (outcome === 'struck') await strike(context, { ranking, title, struck, run })
    if (outcome === 'corrected') await correct(context, { ranking, title, corrected, run, reason: opinion })
    return { number: of?.number ?? '', outcome, opinion, struck: struck.length }
  },
  shows: ({ corrected }, shown) => ({ ...shown, ...(corrected && { corrected }) }),
})

type Of = { readonly ranking: string; readonly title: Text }

/** A changed rank or list waits for a period of its own, anything else for its publication. */
async function goOn(context: Context, { ranking, title, changes }: Of & { changes: boolean }): Promise<void> {
  const { tx, seq } = context
  const state = changes ? ('audited' as const) : ('cleared' as const)
  await tx.updateTable('ranking').set({ state, act: seq }).where('id', '=', ranking).execute()
  const shown = { kind: 'ranking', subject: ranking, title } as const
  if (!changes) return obligePublication(context, shown)
  await obligeReason(context, ranking)
  await obligePublicity(context, shown)
}

/** A list that small changes of the weights turn goes public with a written reason, this one too. */
export async function obligeReason(context: Context, ranking: string): Promise<void> {
  if (showing(await leadOf(context.tx, ranking))) await obligeAssessor(context, 'reason-lead', ranking)
}

type Changed = Of & { readonly run: z.output<typeof rankedVariety> | undefined }

async function strike(context: Context, { ranking, title, struck, run }: Changed & { struck: readonly string[] }) {
  const { tx, seq } = context
  const before = await onRanking(context, ranking)
  settle(
    striking(
      before.map((entry) => entry.id),
      struck,
    ),
  )
  await tx
    .updateTable('entry')
    .set({ struck: true, shortlisted: false, rank: null, act: seq })
    .where('ranking', '=', ranking)
    .where('id', 'in', [...struck])
    .execute()
  await tx
    .updateTable('ranking')
    .set(({ eb }) => ({ struck: eb('struck', '+', struck.length), act: seq }))
    .where('id', '=', ranking)
    .execute()
  await writeRun(context, ranking, {
    run: run ?? settle(refuse('ranking-has-changed', '3.4.6')),
    on: before.filter((entry) => !struck.includes(entry.id)),
    before,
  })
  await goOn(context, { ranking, title, changes: true })
}

type Correction = Changed & { readonly corrected: z.output<typeof correctedShape> | undefined; readonly reason: string }

/** Answers whether a rank or the list came out otherwise. Shared with what is put right after publication. */
export async function putRight(context: Context, { ranking, corrected, run, reason }: Omit<Correction, 'title'>) {
  const before = await onRanking(context, ranking)
  if (!corrected || !run) return settle(refuse('correction-of-no-value', '3.4.6'))
  settle(correctingValue(await declaredValueOf(context.tx, ranking, corrected), corrected))
  await noteCorrection(context, ranking, corrected)
  await writeRun(context, ranking, { run, on: before })
  const changes = changesRanking(before, await onRanking(context, ranking))
  const digests = changes ? undefined : await replaceContent(context, ranking, { change: corrected, reason })
  return { changes, digests }
}

async function correct(context: Context, { title, ...of }: Correction): Promise<void> {
  const { changes } = await putRight(context, of)
  await goOn(context, { ranking: of.ranking, title, changes })
}
