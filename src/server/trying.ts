import { trialsOf, type Trial } from '#domain/laboratory.ts'
import { reporting, seedOf } from '#domain/robustness/reporting.ts'
import type { Scheme } from '#domain/scheme.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import { chancesIn } from '#ui/firmness.ts'
import type { App } from './app.ts'
import { marksOf } from './evaluating.ts'
import { intakeOf } from './facts/intake.ts'
import { digestOf } from './hash.ts'
import { circumstances } from './judged.ts'

export type OnTrial = { readonly scheme: Scheme; readonly keyArea: string }

/** A scheme on what is declared in its area today, as an evaluation would take it in. Nothing is recorded. */
export async function tryScheme(app: App, of: OnTrial): Promise<{ count: number; trials: readonly Trial[] }> {
  const { declarations, digest } = await declaredFor(app, of)
  if (declarations.length === 0) return { count: 0, trials: [] }
  const { evaluation, robustness } = reporting({
    scheme: of.scheme,
    declarations,
    circumstances: circumstances(app),
    firmness: { marks: marksOf(app), seed: seedOf(digest) },
  })
  return { count: declarations.length, trials: trialsOf(evaluation, of.scheme, robustness).map(asShown) }
}

/** Of thousands of standards a page shows those with a chance to lead, and the pair nearest to the cut. */
function asShown(trial: Trial): Trial {
  const { robustness } = trial
  if (!robustness) return trial
  const { cut, standards } = robustness
  const shown = new Set(chancesIn(robustness).chances.map(({ id }) => id))
  if (cut.kind === 'weights') shown.add(cut.ahead).add(cut.behind)
  if (cut.kind === 'floor') shown.add(cut.standard)
  return { ...trial, robustness: { ...robustness, standards: standards.filter(({ id }) => shown.has(id)) } }
}

export async function declaredFor(app: App, { scheme, keyArea }: OnTrial) {
  const cutOff = shanghaiDay(app.clock.now())
  const { taken } = await intakeOf(app.reader, { keyArea, scheme, cutOff, province: app.policy.province.code })
  const declarations = taken.map(({ declaration }) => declaration)
  return { declarations, digest: digestOf(declarations) }
}
