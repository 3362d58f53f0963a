import { dataFrozen } from './acts/evaluation.ts'
import { intakeAnnounced } from './acts/intake.ts'
import { perform, type Outcome } from './acts/perform.ts'
import type { How } from './acts/how.ts'
import type { App } from './app.ts'
import { runEvaluation } from './evaluating.ts'

/**
 * Steps of an evaluation that write or commit to so much that readers would notice: where the application is served, a thread of
 * its own performs them, on connections of its own. To the ledger that is one process more among those that it knows.
 */
export const steps = {
  announce: (app: App, input: unknown, how: How) => perform(app, intakeAnnounced, input, how),
  freeze: (app: App, input: unknown, how: How) => perform(app, dataFrozen, input, how),
  evaluate: (app: App, input: unknown, how: How) =>
    runEvaluation(app, (input as { evaluation: string }).evaluation, how), // as its page asks
} as const
export type StepName = keyof typeof steps
type Result<S extends StepName> = Awaited<ReturnType<(typeof steps)[S]>> extends Outcome<infer R> ? R : never

export type Apart = (app: App, step: { name: StepName; input: unknown; how: How }) => Promise<Outcome<unknown>>

const place = Symbol.for('lingpao.apart')
const holder = globalThis as { [place]?: Apart } // the built pages and the command that serves them are two module graphs

export function provideApart(apart: Apart): void {
  holder[place] = apart
}

/** Performed apart from whoever reads meanwhile; right here where nobody is served. */
export async function performApart<S extends StepName>(
  app: App,
  name: S,
  { input, how }: { input: unknown; how: How },
): Promise<Outcome<Result<S>>> {
  const outcome = holder[place] ? await holder[place](app, { name, input, how }) : await steps[name](app, input, how)
  if (outcome.kind === 'done') app.heard.seq = Math.max(app.heard.seq, outcome.seq)
  return outcome as Outcome<Result<S>> // what the step of this name gives
}
