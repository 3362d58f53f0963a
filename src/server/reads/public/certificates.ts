import { certificateStatus } from '#domain/front-runner.ts'
import { newestCheckpoint, sealOf } from './acts.ts'
import { programmeState, titles } from './front-runners.ts'
import { todayOf, type Public } from './public.ts'

/** People type what they read: other dashes, small letters, spaces. */
export function readCertificateNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐‑‒–—―－]/gu, '-')
    .replace(/\s+/gu, '')
    .replace(/^FR(?=\d)/, 'FR-')
    .slice(0, 40)
}

/** A certificate as it stands today, whatever became of it. */
export async function certificate(from: Public, typed: string) {
  const row = await titles(from).where('front_runner.number', '=', readCertificateNumber(typed)).executeTakeFirst()
  if (!row) return
  const { act, state, place: _, ...rest } = row
  const status = certificateStatus({ state, lastValidDay: row.lastValidDay }, await programmeState(from), todayOf(from))
  const checkpoint = await newestCheckpoint(from)
  const issuer = await from.reader
    .selectFrom('organisation')
    .select('name')
    .where('kind', '=', 'working-body')
    .orderBy('act')
    .executeTakeFirst()
  return {
    ...rest,
    status,
    today: todayOf(from),
    issuer: issuer?.name ?? from.policy.workingBody.name,
    checkpoint: checkpoint && `${checkpoint.size} · ${checkpoint.root}`,
    seal: await sealOf(from, act),
  }
}
