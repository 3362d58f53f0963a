import { fieldOf } from '#domain/robustness/field.ts'
import { robustnessShape, type Robustness } from '#domain/robustness/report.ts'
import { firmnessOfField } from '#domain/robustness/reporting.ts'
import type { Json } from '#ledger/canonical.ts'
import { differing } from './recompute.ts'
import type { Capsule } from './shape.ts'

export type FirmAgain =
  | { readonly kind: 'unreadable'; readonly at: string }
  | {
      readonly kind: 'same' | 'different'
      /** As it stands at the head of a digest: sixteen hexadecimal digits; null where nothing was drawn. */
      readonly seed: string | null
      readonly places: readonly string[]
    }

/** Computes again what a report says of how firm a ranking is, from the result in its capsule and the report’s own seed. `firm`: percent. */
export function firmAgain({ result, scheme }: Capsule, text: string, firm: string): FirmAgain {
  const read = robustnessShape.safeParse(parsed(text))
  if (!read.success) return { kind: 'unreadable', at: read.error.issues[0]?.path.map(String).join('.') || '/' }
  const report = read.data
  const places = differing(report as unknown as Json, (computed() ?? null) as unknown as Json).slice(0, 10) // plain data
  return { kind: places.length === 0 ? 'same' : 'different', seed: report.draws && seedText(report.draws.seed), places }

  function computed(): Robustness | undefined {
    const { variety, places: led, flips, draws } = report
    const shortlist = result.rankings.find((one) => one.variety === variety)?.shortlist
    // Where the rule gives no number and somebody leads all the same, the first tied group was taken whole.
    const field = fieldOf(result, scheme, { variety, firstGroup: shortlist?.places === null && led > 0 })
    const marks = { firm, flips: flips.within }
    return field && firmnessOfField(field, scheme, { marks, seed: draws?.seed ?? [0, 0] })
  }
}

const seedText = (seed: readonly number[]) => seed.map((half) => half.toString(16).padStart(8, '0')).join('')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
