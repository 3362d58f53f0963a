import type { RankingState } from '#domain/evaluation.ts'
import { refuse } from '#domain/refusal.ts'
import type { Robustness } from '#domain/robustness/report.ts'

/** Who would lead, and the written reason why that is sound although other weights would change it. */
export type Lead = { readonly robustness: Pick<Robustness, 'flips'> | null; readonly reason: string | null }

/** Leaders who would be others if each weight moved a little are not shown to the public without a reason. */
export function showing({ robustness, reason }: Lead) {
  if (robustness?.flips.flips && !reason)
    return refuse('lead-unreasoned', '3.4.5', { percent: robustness.flips.within })
}

type Line = { readonly declaration: string; readonly shortlisted: boolean }

/** A reason is of the leaders for whom it was written, in whatever order they stand. */
export function isLedBySame(before: readonly Line[], after: readonly Line[]): boolean {
  const leaders = (lines: readonly Line[]) =>
    new Set(lines.filter(({ shortlisted }) => shortlisted).map(({ declaration }) => declaration))
  return leaders(before).symmetricDifference(leaders(after)).size === 0
}

/** From the settled list until it is shown, and until one that was recalled is shown anew; the audit has the reason before it. */
const open: readonly RankingState[] = ['settled', 'in-audit', 'audited', 'recalled']

export function reasoning(
  ranking: (Lead & { readonly state: RankingState; readonly assessor: string }) | undefined,
  assessor: string | undefined,
) {
  if (!ranking || ranking.assessor !== assessor) return refuse('ranking-unknown', '3.4.5')
  if (!open.includes(ranking.state))
    return refuse('ranking-not-at-this-step', '3.4.5', { state: ranking.state, needed: 'settled' })
  if (!ranking.robustness?.flips.flips) return refuse('lead-holds', '3.4.5')
}
