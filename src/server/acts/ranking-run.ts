import type { z } from 'zod'
import type { Corrected } from '#domain/deliberation.ts'
import { isLedBySame } from '#domain/lead.ts'
import { refuse } from '#domain/refusal.ts'
import { json } from '../db/schema.ts'
import { entriesOf, publicRankingContent } from '../facts/ranking.ts'
import { newestPublicity, rankingVersions } from '../facts/ranking-version.ts'
import { digestOf } from '../hash.ts'
import { settle, type Context } from './act.ts'
import type { rankedVariety } from './ranking.ts'

export type Run = z.output<typeof rankedVariety>

type OnIt = { readonly id: string; readonly declaration: string; readonly shortlisted: boolean }

/**
 * Another run takes the place of the one before: its ranks, its list, its bytes. It is of nobody else. A reason that was written
 * for other leaders goes with them.
 */
export async function writeRun(
  { tx, seq }: Context,
  ranking: string,
  { run, on, before = on }: { run: Run; on: readonly OnIt[]; before?: readonly OnIt[] },
): Promise<void> {
  const lines = new Map(run.entries.map((line) => [line.declaration, line]))
  const known = new Set(on.map(({ declaration }) => declaration))
  if (run.entries.some(({ declaration }) => !known.has(declaration))) settle(refuse('ranking-has-changed', '3.4.6'))
  for (const { id, declaration } of on) {
    const { rank, star, score, shortlisted } = lines.get(declaration) ?? unranked
    await tx.updateTable('entry').set({ rank, star, score, shortlisted, act: seq }).where('id', '=', id).execute()
  }
  await tx
    .updateTable('ranking')
    .set({ result: json(run.result), result_digest: run.resultDigest, act: seq })
    .set({ robustness: run.robustness ? json(run.robustness) : null })
    .$if(!isLedBySame(before, run.entries), (query) => query.set({ lead_reason: null }))
    .where('id', '=', ranking)
    .execute()
}

/** A value that was put right may leave a standard below every level. */
const unranked = { rank: null, star: 0, score: '0', shortlisted: false }

/** Whoever is on the ranking now. */
export const onRanking = async ({ tx }: Context, ranking: string) =>
  (await entriesOf(tx, ranking)).filter(({ consent }) => consent === 'given')

/** A value is put right, and stays marked as such wherever the ranking is read. */
export async function noteCorrection({ tx, seq }: Context, ranking: string, one: Corrected): Promise<void> {
  const { corrections } = await tx
    .selectFrom('ranking')
    .select('corrections')
    .where('id', '=', ranking)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('ranking')
    .set({ corrections: json([...corrections, one]), act: seq })
    .where('id', '=', ranking)
    .execute()
}

/** What the public reads is replaced without a new period; what it read before stays, under its own digest. */
export async function replaceContent(
  context: Context,
  ranking: string,
  { change, reason }: { change: Corrected; reason: string },
): Promise<{ digestBefore: string; digestAfter: string }> {
  const { tx, seq, today } = context
  const shown = await newestPublicity(tx, ranking)
  if (!shown) return settle(refuse('never-publicised', '3.4.6'))
  const content = await publicRankingContent(tx, ranking)
  const digest = digestOf(content)
  const version = (await rankingVersions(tx, ranking)).length + 1
  await tx
    .insertInto('ranking_version')
    .values({
      id: context.id(),
      act: seq,
      ranking,
      version,
      content: json(shown.content),
      content_digest: shown.digest,
      next_digest: digest,
      change: json(change),
      reason,
      replaced_on: today,
    })
    .execute()
  await tx
    .updateTable('publicity')
    .set({ content: json(content), content_digest: digest, act: seq })
    .where('id', '=', shown.id)
    .execute()
  return { digestBefore: shown.digest, digestAfter: digest }
}
