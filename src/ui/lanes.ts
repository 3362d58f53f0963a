/** One enterprise standard on the track. The score is official and shown as typed; only its place on the lane is computed. */
export type Lane = {
  readonly rank: number
  readonly name: string
  /** Said in small type under the name, for example the standard's number. */
  readonly detail?: string | undefined
  readonly href?: string | undefined
  readonly score: string
  readonly leader: boolean
  /** The ranks that remain possible when weights or values move within their bounds. */
  readonly ranks?: { readonly best: number; readonly worst: number } | undefined
}

export type DrawnLane = Lane & {
  readonly at: number
  readonly band: { readonly from: number; readonly to: number } | undefined
}

export type Track = {
  readonly lanes: readonly DrawnLane[]
  readonly finish: number | undefined
  readonly scale: readonly number[]
}

/** Places in thousandths of the track. The track starts below the lowest score at a round number, never at a hidden one. */
export function drawTrack(
  lanes: readonly Lane[],
  { maximum, cut }: { maximum: number; cut?: string | undefined },
): Track {
  const scores = lanes.map(({ score }) => Number(score))
  const start = Math.max(
    0,
    Math.floor((Math.min(maximum, ...scores, Number(cut ?? maximum)) / maximum) * 10 - 1) * (maximum / 10),
  )
  const at = (score: number) => Math.round(((score - start) / (maximum - start)) * 1000)
  const byRank = (rank: number) => at(scores[Math.min(Math.max(rank, 1), scores.length) - 1] ?? start)
  return {
    lanes: lanes.map((lane) => ({
      ...lane,
      at: at(Number(lane.score)),
      band: lane.ranks && { from: byRank(lane.ranks.worst), to: byRank(lane.ranks.best) },
    })),
    finish: cut === undefined ? undefined : at(Number(cut)),
    scale: [start, (start + maximum) / 2, maximum],
  }
}
