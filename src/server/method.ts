import { keyOf } from '#domain/ranking/evaluate.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import { seedOf } from '#domain/robustness/reporting.ts'
import { testing, type Tested, type ToTest } from '#domain/robustness/testing.ts'
import type { App } from './app.ts'
import { correctedOf } from './corrected.ts'
import { judging } from './evaluating.ts'
import { circumstances } from './judged.ts'

/** Whether another method would give another ranking; computed on request, and recorded nowhere. */
export type TestMethod = (asked: ToTest) => Promise<readonly Tested[]>

const place = Symbol.for('lingpao.method')
const holder = globalThis as { [place]?: TestMethod } // the built pages and the command that serves them are two module graphs

/** Where the application is served, a thread of its own computes. */
export function provideMethod(test: TestMethod): void {
  holder[place] = test
}

/** The last few answers: whoever turns a page does not compute again. */
const kept = new Map<string, Promise<readonly Tested[]>>()
const keptMost = 8

/** `key` names what it is computed on. */
export function testMethod(key: string, asked: () => ToTest): Promise<readonly Tested[]> {
  const known = kept.get(key)
  if (known) return known
  const test = holder[place] ?? (async (of: ToTest) => testing(of))
  const found = test(asked())
  kept.set(key, found)
  found.catch(() => kept.delete(key))
  for (const oldest of [...kept.keys()].slice(0, -keptMost)) kept.delete(oldest)
  return found
}

/** A ranking as it stands within the house: who is in its result, and whom report or bar keeps out of places. */
export async function methodOfRanking(app: App, ranking: string): Promise<Tested | undefined> {
  const row = await app.reader
    .selectFrom('ranking')
    .select(['evaluation', 'variety', 'corrections', 'tied', 'result', 'result_digest as digest'])
    .where('id', '=', ranking)
    .executeTakeFirst()
  const frozen = row && (await correctedOf(app, row.evaluation, row.corrections))
  if (!row || !frozen) return
  const { standards, rankings } = row.result as Evaluation // computed by our own engine
  const shown = new Set(standards.map(({ id }) => id))
  const asked = (): ToTest => ({
    scheme: frozen.scheme,
    declarations: frozen.data.taken.flatMap(({ declaration }) => (shown.has(keyOf(declaration)) ? [declaration] : [])),
    ...judging(frozen.judgements),
    circumstances: {
      ...circumstances(app),
      keptOut: (rankings[0]?.shortlist.skipped ?? []).filter(({ reason }) => !byCap.has(reason)),
    },
    variety: row.variety,
    firstGroup: row.tied === 'first-group',
    seed: seedOf(frozen.dataDigest),
  })
  const [tested] = await testMethod(`${frozen.dataDigest} ${row.digest} ${row.tied}`, asked)
  return tested
}

/** What the scheme's own limits leave out is decided anew in each run. */
const byCap = new Set(['enterprise-has-its-places', 'region-has-its-places'])
