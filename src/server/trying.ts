import { trialsOf, type Trial } from '#domain/laboratory.ts'
import { seedOf } from '#domain/robustness/reporting.ts'
import type { Tested } from '#domain/robustness/testing.ts'
import type { Scheme } from '#domain/scheme.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import type { App } from './app.ts'
import { marksOf } from './evaluating.ts'
import { intakeOf } from './facts/intake.ts'
import { digestOf } from './hash.ts'
import { circumstances } from './judged.ts'
import { testMethod } from './method.ts'
import { report } from './reporting.ts'

type Of = { readonly scheme: Scheme; readonly keyArea: string }

/** A scheme on what is declared in its area today, as an evaluation would take it in. Nothing is recorded. */
export async function tryScheme(app: App, of: Of): Promise<{ count: number; trials: readonly Trial[] }> {
  const { declarations, digest } = await declaredFor(app, of)
  if (declarations.length === 0) return { count: 0, trials: [] }
  const { evaluation, robustness } = await report({
    scheme: of.scheme,
    declarations,
    circumstances: circumstances(app),
    firmness: { marks: marksOf(app), seed: seedOf(digest) },
  })
  return { count: declarations.length, trials: trialsOf(evaluation, of.scheme, robustness) }
}

/** Whether other methods would rank the same standards otherwise. Nobody is named: a standard is called by its rank. */
export async function tryMethods(app: App, of: Of): Promise<readonly Tested[]> {
  const { declarations, digest } = await declaredFor(app, of)
  return testMethod(`${digest} ${digestOf(of.scheme)}`, () => ({
    scheme: of.scheme,
    declarations,
    circumstances: circumstances(app),
    seed: seedOf(digest),
  }))
}

async function declaredFor(app: App, { scheme, keyArea }: Of) {
  const cutOff = shanghaiDay(app.clock.now())
  const { taken } = await intakeOf(app.reader, { keyArea, scheme, cutOff, province: app.policy.province.code })
  const declarations = taken.map(({ declaration }) => declaration)
  return { declarations, digest: digestOf(declarations) }
}
