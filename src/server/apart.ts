import { consentAsked } from './acts/consent.ts'
import { deliberationConcluded } from './acts/deliberation.ts'
import { dataFrozen } from './acts/evaluation.ts'
import { intakeAnnounced } from './acts/intake.ts'
import type { How } from './acts/how.ts'
import { issue } from './acts/issue.ts'
import { perform, type Outcome } from './acts/perform.ts'
import { publicityOpened } from './acts/publicity.ts'
import { rankingCorrected } from './acts/ranking-correction.ts'
import { rankingPublished } from './acts/ranking-publication.ts'
import type { App } from './app.ts'
import { prepareConclusion, prepareCorrection, type Concluding, type Correcting } from './deliberating.ts'
import { runEvaluation } from './evaluating.ts'
import { runSample } from './recomputing.ts'
import { runSettlement, runShortlist, runTakingUp, shortlistNow, type Sized } from './shortlisting.ts'
import { tryScheme } from './trying.ts'
import { whatIf } from './what-if.ts'

/**
 * Steps of an evaluation that read, write or commit to so much that readers would notice: where the application is served, a thread
 * of its own performs them, on connections of its own. To the ledger that is one process more among those that it knows.
 */
export const steps = {
  announce: (app: App, input: unknown, how: How) => perform(app, intakeAnnounced, input, how),
  freeze: (app: App, input: unknown, how: How) => perform(app, dataFrozen, input, how),
  evaluate: (app: App, { evaluation }: { evaluation: string }, how: How) => runEvaluation(app, evaluation, how),
  shortlist: (app: App, { ranking, ...sized }: Of & Sized, how: How) => runShortlist(app, ranking, sized, how),
  ask: (app: App, input: Of, how: How) => perform(app, consentAsked, input, how),
  settle: (app: App, { ranking }: Of, how: How) => runSettlement(app, ranking, how),
  takeUp: (app: App, { ranking, account }: Of & { account: string }, how: How) =>
    runTakingUp(app, ranking, account, how),
  correct: (app: App, input: Correcting, how: How) => prepareCorrection(app, input, how),
  conclude: (app: App, input: Concluding, how: How) => prepareConclusion(app, input, how),
  sample: (app: App, { seat }: { seat: string }, how: How) => runSample(app, seat, how),
  issue: (app: App, { preparation }: { preparation: string }, how: How) => issue(app, preparation, how),
} as const
type Of = { readonly ranking: string }
export type StepName = keyof typeof steps
export type StepInput<S extends StepName> = Parameters<(typeof steps)[S]>[1]
type Result<S extends StepName> = Awaited<ReturnType<(typeof steps)[S]>> extends Outcome<infer R> ? R : never

/** What a page shows that takes the whole of a ranking, or of an area, to know. */
export const looks = { shortlist: shortlistNow, trial: tryScheme, 'what-if': whatIf } as const
export type LookName = keyof typeof looks
type LookOf<L extends LookName> = Parameters<(typeof looks)[L]>[1]

/** What is asked of the thread: plain data, and so is what it answers. */
export type Step = { readonly name: StepName; readonly input: unknown; readonly how: How }
export type Look = { readonly look: LookName; readonly of: unknown }
export type Apart = (app: App, asked: Step | Look) => Promise<unknown>

const place = Symbol.for('lingpao.apart')
const holder = globalThis as { [place]?: Apart } // the built pages and the command that serves them are two module graphs

export function provideApart(apart: Apart): void {
  holder[place] = apart
}

/** Right here, or wherever it was sent to. */
export const doneHere: Apart = async (app, asked) =>
  'look' in asked
    ? (looks[asked.look] as (app: App, of: unknown) => Promise<unknown>)(app, asked.of) // of the look that was named
    : (steps[asked.name] as (app: App, input: unknown, how: How) => Promise<unknown>)(app, asked.input, asked.how) // of the step that was named

/** Performed apart from whoever reads meanwhile; right here where nobody is served. */
export async function performApart<S extends StepName>(
  app: App,
  name: S,
  { input, how }: { input: StepInput<S>; how: How },
): Promise<Outcome<Result<S>>> {
  const outcome = (await (holder[place] ?? doneHere)(app, { name, input, how })) as Outcome<Result<S>> // what the step of this name gives
  if (outcome.kind === 'done') app.heard.seq = Math.max(app.heard.seq, outcome.seq)
  return outcome
}

export const lookApart = async <L extends LookName>(app: App, look: L, of: LookOf<L>) =>
  (await (holder[place] ?? doneHere)(app, { look, of })) as Awaited<ReturnType<(typeof looks)[L]>> // what is seen by this name

/** What opens, publishes or changes a ranking writes all of it. */
const whole: ReadonlySet<string> = new Set(
  [publicityOpened, deliberationConcluded, rankingPublished, rankingCorrected].map(({ type }) => type),
)

/** Issues what was prepared; apart, where that is large. */
export async function issueApart(app: App, preparation: string, how: How): Promise<Outcome<unknown>> {
  const row = await app.reader.selectFrom('preparation').select('type').where('id', '=', preparation).executeTakeFirst()
  return whole.has(row?.type ?? '')
    ? performApart(app, 'issue', { input: { preparation }, how })
    : issue(app, preparation, how)
}
