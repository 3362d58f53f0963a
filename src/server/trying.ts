import { trialsOf, type Trial } from '#domain/laboratory.ts'
import { seedOf } from '#domain/robustness/reporting.ts'
import type { Scheme } from '#domain/scheme.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import { parameter } from '#policy/policy.ts'
import type { App } from './app.ts'
import { marksOf } from './evaluating.ts'
import { intakeOf } from './facts/intake.ts'
import { digestOf } from './hash.ts'
import { report } from './reporting.ts'

/** A scheme on what is declared in its area today, as an evaluation would take it in. Nothing is recorded. */
export async function tryScheme(
  app: App,
  { scheme, keyArea }: { scheme: Scheme; keyArea: string },
): Promise<{ count: number; trials: readonly Trial[] }> {
  const today = shanghaiDay(app.clock.now())
  const { taken } = await intakeOf(app.reader, { keyArea, scheme, cutOff: today, province: app.policy.province.code })
  const declarations = taken.map(({ declaration }) => declaration)
  if (declarations.length === 0) return { count: 0, trials: [] }
  const { evaluation, robustness } = await report({
    scheme,
    declarations,
    circumstances: { policyNumbers: { coreIndicatorsMin: parameter(app.policy, 'coreIndicatorsMin', today).value } },
    firmness: { marks: marksOf(app), seed: seedOf(digestOf(declarations)) },
  })
  return { count: declarations.length, trials: trialsOf(evaluation, scheme, robustness) }
}
