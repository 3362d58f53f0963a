import { fixed, ratio } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import type { Firmness, Robustness } from '#domain/robustness/report.ts'
import type { Tone } from '#ui/status.ts'
import type { Say } from '#ui/words/index.ts'

/** What a report calls by its id. */
export type Named = { readonly name: string; readonly standard: string; readonly href?: string | undefined }

export const firmnessTone: Readonly<Record<Firmness, Tone>> = {
  firm: 'in-force',
  'fairly-firm': 'running',
  borderline: 'soon',
}

/** A share in percent, cut off and never rounded up: what it promises must hold. */
export function percentCut(share: string, digits = 1): string {
  const { n, d } = rational(share)
  const scale = 10n ** BigInt(digits)
  return fixed(ratio((n * 100n * scale) / d, scale), digits)
}

/** The same after as many digits as say more than nothing. */
export function percentBound(share: string): string {
  const digits = [2, 4, 8, 16].find((one) => Number(percentCut(share, one)) > 0) ?? 2
  return withoutZeros(percentCut(share, digits))
}

/** A number with a point, without what says nothing behind it. */
export const withoutZeros = (text: string) => text.replace(/\.?0+$/, '')

/** A number with so many digits after the point, to the nearest. */
export function nearly(text: string, digits = 2): string {
  const { n, d } = rational(text)
  const scale = 10n ** BigInt(digits)
  const size = n < 0n ? -n : n
  return (n < 0n ? '-' : '') + fixed(ratio((2n * size * scale + d) / (2n * d), scale), digits)
}

/** What the exact margin means, in sentences for everybody; and what else the number of places could be. */
export function sayCut(say: Say, { cut, flips }: Pick<Robustness, 'cut' | 'flips'>): string[] {
  const { within, places } = flips
  return [
    !('margin' in cut)
      ? say(`firmness.${cut.kind}`)
      : cut.margin === '0'
        ? say('firmness.level')
        : say('firmness.weights', { margin: percentCut(cut.margin, 2) }),
    ...(places ? [say('firmness.other-places', { within, places: places.join(' / ') })] : []),
  ]
}

export type Chance = {
  readonly id: string
  readonly leads: boolean
  /** Thousandths of the plot. */
  readonly at: number
  readonly low: number
  readonly high: number
  readonly share: string
  readonly interval: { readonly low: string; readonly high: string }
  readonly ranks: { readonly from: number; readonly to: number }
}

const shownFrom = 0.0005
const shownMost = 60

/** Whoever leads, and whoever does so in some draws, in the order shown. */
export function chancesIn({ standards, ranked }: Robustness): {
  readonly chances: readonly Chance[]
  readonly rest: number
} {
  const all = standards.flatMap(({ id, leads, drawn }): Chance[] => {
    if (!drawn || (!leads && Number(drawn.leads) < shownFrom)) return []
    const thousandths = (share: string) => Math.round(Number(share) * 1000)
    return [
      {
        id,
        leads,
        at: thousandths(drawn.leads),
        low: thousandths(drawn.low),
        high: thousandths(drawn.high),
        share: percentCut(drawn.leads),
        interval: { low: percentCut(drawn.low), high: percentCut(drawn.high) },
        ranks: { from: drawn.from, to: drawn.to },
      },
    ]
  })
  const chances = all.slice(0, shownMost)
  return { chances, rest: ranked - chances.length }
}

/** The ranks that remain in nine draws of ten, by id: the faint band on a lane. */
export const bandsIn = (robustness: Robustness | null | undefined) =>
  new Map(
    (robustness?.standards ?? []).flatMap(({ id, drawn }) =>
      drawn ? [[id, { best: drawn.from, worst: drawn.to }] as const] : [],
    ),
  )
