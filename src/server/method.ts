import { keptOutBefore } from '#domain/ranking/caps.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import { seedOf } from '#domain/robustness/reporting.ts'
import { testing, type ToTest } from '#domain/robustness/testing.ts'
import { shownOf, type ShownMethod } from '#ui/method.ts'
import type { App } from './app.ts'
import { correctedOf } from './corrected.ts'
import { judging } from './evaluating.ts'
import { digestOf } from './hash.ts'
import { circumstances } from './judged.ts'
import { declaredFor, type OnTrial } from './trying.ts'

/** A scheme on what is declared in its area, or a ranking as it stands within the house. */
export type OfMethod = OnTrial | { readonly ranking: string }
/** Whether another method would give another ranking; computed on request, and recorded nowhere. */
export type TestMethod = (app: App, of: OfMethod) => Promise<readonly TestedMethod[]>
export type TestedMethod = ShownMethod & { readonly named: readonly Named[] }
type Named = { readonly id: string; readonly name: string; readonly standard: string }

const place = Symbol.for('lingpao.method')
const holder = globalThis as { [place]?: TestMethod } // the built pages and the command that serves them are two module graphs

/** Where the application is served, a thread of its own computes. */
export function provideMethod(test: TestMethod): void {
  holder[place] = test
}

export const methodApart: TestMethod = (app, of) => (holder[place] ?? methodHere)(app, of)

/** Right here, or wherever it was sent to. */
export const methodHere: TestMethod = async (app, of) =>
  'ranking' in of ? ofRanking(app, of.ranking) : ofScheme(app, of)

/** The last few answers: whoever turns a page does not compute again. */
const kept = new Map<string, readonly ShownMethod[]>()
const keptMost = 8

/** `key` names what it is computed on. */
function tested(key: string, of: () => ToTest): readonly ShownMethod[] {
  const found = kept.get(key) ?? testing(of()).map(shownOf)
  kept.set(key, found)
  for (const oldest of [...kept.keys()].slice(0, -keptMost)) kept.delete(oldest)
  return found
}

/** Nobody is named: a standard is called by its rank. */
async function ofScheme(app: App, of: OnTrial): Promise<readonly TestedMethod[]> {
  const { declarations, digest } = await declaredFor(app, of)
  const all = tested(`${digest} ${digestOf(of.scheme)}`, () => ({
    scheme: of.scheme,
    declarations,
    circumstances: circumstances(app),
    seed: seedOf(digest),
  }))
  return all.map((one) => ({ ...one, named: [] }))
}

/** Who is in its result, and whom report or bar keeps out of places. */
async function ofRanking(app: App, ranking: string): Promise<readonly TestedMethod[]> {
  const row = await app.reader
    .selectFrom('ranking')
    .select(['evaluation', 'variety', 'corrections', 'tied', 'result', 'result_digest as digest'])
    .where('id', '=', ranking)
    .executeTakeFirst()
  const frozen = row && (await correctedOf(app, row.evaluation, row.corrections))
  if (!row || !frozen) return []
  const { standards, rankings } = row.result as Evaluation // computed by our own engine
  const inResult = new Map(standards.map((one) => [one.id, one]))
  const all = tested(`${frozen.dataDigest} ${row.digest} ${row.tied}`, () => ({
    scheme: frozen.scheme,
    declarations: frozen.data.taken.flatMap(({ declaration }) =>
      inResult.has(keyOf(declaration)) ? [declaration] : [],
    ),
    ...judging(frozen.judgements),
    circumstances: {
      ...circumstances(app),
      keptOut: keptOutBefore(rankings[0]?.shortlist.skipped ?? []),
    },
    variety: row.variety,
    firstGroup: row.tied === 'first-group',
    seed: seedOf(frozen.dataDigest),
  }))
  return all.map((one) => {
    const shown = new Set([...one.ranges, ...one.chances].map(({ id }) => id))
    const named = [...shown].flatMap((id) => {
      const { enterprise, standard } = inResult.get(id) ?? {}
      return enterprise && standard ? [{ id, name: enterprise.name, standard }] : []
    })
    return { ...one, named }
  })
}
