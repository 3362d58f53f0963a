import { refuse } from '#domain/refusal.ts'
import type { Text } from '#policy/policy.ts'
import type { App } from '../app.ts'
import type { Act } from './act.ts'
import { decisionPrepared, issuable } from './index.ts'
import { perform, type Outcome } from './perform.ts'
import type { How } from './how.ts'

/** One person prepares an act for another to issue. Throws only for what is a fault of the program. */
export async function tryToPrepare<I, R>(
  app: App,
  act: Act<I, R>,
  input: unknown,
  shown: { title: Text; path: string },
  how: How,
): Promise<Outcome<{ preparation: string }>> {
  const parsed = act.input.safeParse(input)
  if (!parsed.success) return perform(app, act, input, how) as Promise<Outcome<never>> // names the fields; performs nothing
  return perform(app, decisionPrepared, { type: act.type, input: parsed.data, ...shown }, how)
}

export async function prepare<I, R>(
  app: App,
  act: Act<I, R>,
  input: I,
  shown: { title: Text; path: string },
  how: How,
) {
  const outcome = await tryToPrepare(app, act, input, shown, how)
  if (outcome.kind !== 'done') throw new Error(`${act.type} was not prepared: ${JSON.stringify(outcome)}`)
  return outcome.result
}

/** Another person issues what was prepared, as it was prepared. */
export async function issue(app: App, preparation: string, how: How): Promise<Outcome<unknown>> {
  const row = await app.db
    .selectFrom('preparation')
    .select(['type', 'input'])
    .where('id', '=', preparation)
    .executeTakeFirst()
  const act = issuable.find(({ type }) => type === row?.type)
  if (!row || !act) return { kind: 'refused', refusal: refuse('not-prepared', '6.1') }
  return perform(app, act, row.input, { ...how, preparation })
}
