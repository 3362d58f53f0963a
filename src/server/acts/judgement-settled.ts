import { z } from 'zod'
import { assessing, confirming, revoking } from '#domain/judgement.ts'
import { acting } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import type { Text } from '#policy/policy.ts'
import { judgementFacts, roundFacts } from '../facts/judgement.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { act, settle, type Context } from './act.ts'
import { id } from './shapes.ts'
import { tell } from './telling.ts'

const reason = z.string().trim().min(1).max(500)

/** Another person has read the text: it is so, and the enterprise is told; or it is not, and nothing comes of it. */
export const judgementConfirmed = act('judgement.confirmed@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({ judgement: id, confirms: z.boolean(), reason }),
  async perform(context, { judgement, confirms, reason: why }) {
    const { by } = context
    const { facts, round } = await judgementIn(context, judgement)
    settle(confirming(facts, by.person))
    await settleAs(context, judgement, confirms ? 'standing' : 'rejected', why)
    if (confirms) await tellEnterprise(context, { ...facts, title: round.title })
    return { judgement }
  },
  shows: () => ({}),
})

/** Taken back before the evaluation is run. It stays on record, and the enterprise is told again. */
export const judgementRevoked = act('judgement.revoked@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({ judgement: id, reason }),
  async perform(context, { judgement, reason: why }) {
    const { facts, round } = await judgementIn(context, judgement)
    settle(revoking(facts))
    await settleAs(context, judgement, 'revoked', why)
    const wasTold = facts.state === 'standing' && (facts.kind === 'correct-transcription' || facts.kind === 'exclude')
    if (wasTold) await tellEnterprise(context, { ...facts, title: round.title })
    return { judgement }
  },
  shows: () => ({}),
})

async function judgementIn({ tx, by }: Context, judgement: string) {
  settle(acting(await organisationFacts(tx, by.organisation)))
  const facts = await judgementFacts(tx, judgement)
  const round = facts && (await roundFacts(tx, facts.evaluation))
  if (!facts || !round || round.assessor !== by.organisation) return settle(refuse('judgement-unknown', '3.4.4'))
  settle(assessing(round, by.organisation))
  return { facts, round }
}

async function settleAs(context: Context, judgement: string, state: 'standing' | 'rejected' | 'revoked', why: string) {
  const { tx, seq, today, by } = context
  await tx
    .updateTable('judgement')
    .set({ state, act: seq, settled_on: today, settled_by: by.person ?? null, settled_reason: why })
    .where('id', '=', judgement)
    .execute()
  await context.discharge('confirm-judgement', judgement)
}

type Told = { readonly id: string; readonly declaration: string | null; readonly title: Text }

async function tellEnterprise(context: Context, { id: subject, declaration, title }: Told): Promise<void> {
  const row = await context.tx
    .selectFrom('declaration')
    .select('enterprise')
    .where('id', '=', declaration)
    .executeTakeFirst()
  if (!row) return
  await tell(context, {
    role: 'enterprise',
    organisation: row.enterprise,
    kind: 'judged',
    subject,
    title,
  })
}
