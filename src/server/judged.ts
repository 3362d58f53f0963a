import type { Kysely } from 'kysely'
import { shanghaiDay } from '#domain/calendar.ts'
import type { JudgedEvaluation } from '#domain/ranking/judged.ts'
import type { Judgements } from '#domain/ranking/judgement.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { judgedOf, viewed, type Rest, type View, type Viewed } from '#domain/workbench.ts'
import { parameter } from '#policy/policy.ts'
import type { App } from './app.ts'
import type { Database } from './db/schema.ts'
import type { Intake } from './facts/intake.ts'
import { judgedDigest, judgementRows, judgementsIn, keysOfTaken, type JudgementRow } from './facts/judgement.ts'

export type Frozen = {
  readonly scheme: Scheme
  readonly data: Intake
  readonly dataDigest: string
  readonly rows: readonly JudgementRow[]
  readonly judgements: Judgements
  /** Of everything that was judged: what is computed on it stands only while nothing more is. */
  readonly judgementsDigest: string
}

type From = Pick<App, 'policy' | 'clock'> & { readonly reader: Kysely<Database> }

/** What an evaluation rests on: frozen data, the scheme, and what experts judged. */
export async function frozenOf({ reader, policy, clock }: From, evaluation: string): Promise<Frozen | undefined> {
  const row = await reader
    .selectFrom('evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .select(['evaluation.data', 'evaluation.data_digest as dataDigest', 'scheme.content'])
    .where('evaluation.id', '=', evaluation)
    .executeTakeFirst()
  if (!row) return
  const data = row.data as Intake // frozen by ranking.data-frozen, whose shape this is
  const rows = await judgementRows(reader, evaluation)
  const expertsMin = parameter(policy, 'panelMin', shanghaiDay(clock.now())).value
  const judgements = judgementsIn(rows, { keys: keysOfTaken(data.taken), expertsMin })
  const scheme = schemeShape.parse(row.content)
  return { scheme, data, dataDigest: row.dataDigest, rows, judgements, judgementsDigest: judgedDigest(rows) }
}

export const circumstances = ({ policy, clock }: Pick<App, 'policy' | 'clock'>) => ({
  policyNumbers: {
    coreIndicatorsMin: parameter(policy, 'coreIndicatorsMin', shanghaiDay(clock.now())).value,
  },
})

export type Looking = {
  /** Names what it is computed on. */
  readonly key: string
  readonly rest: () => Rest
  readonly view: View
}
export type Look = (asked: Looking) => Promise<unknown>

const place = Symbol.for('lingpao.look')
const holder = globalThis as { [place]?: Look } // the built pages and the command that serves them are two module graphs

/** Where the application is served, a thread of its own computes and keeps what the pages show. */
export function provideLook(look: Look): void {
  holder[place] = look
}

/** One page's view of the evaluation as it is judged so far. */
export async function lookAt<V extends View>(
  from: Pick<App, 'policy' | 'clock'>,
  frozen: Frozen,
  view: V,
): Promise<Viewed[V['name']]> {
  const rest = () => ({
    scheme: frozen.scheme,
    declarations: frozen.data.taken.map(({ declaration }) => declaration),
    judgements: frozen.judgements,
    circumstances: circumstances(from),
  })
  const look = holder[place] ?? here
  return (await look({ key: `${frozen.dataDigest} ${frozen.judgementsDigest}`, rest, view })) as Viewed[V['name']] // what `viewed` makes
}

const here: Look = async ({ key, rest, view }) => viewed(kept(key, rest), view)

/** The last few evaluations: computed once for the same data and judgements, however many pages show them. */
export function keeping(most = 2) {
  const all = new Map<string, JudgedEvaluation>()
  return (key: string, rest: () => Rest): JudgedEvaluation => {
    const known = all.get(key)
    if (known) return known
    const computed = judgedOf(rest())
    all.set(key, computed)
    for (const oldest of all.keys()) if (all.size > most) all.delete(oldest)
    return computed
  }
}
const kept = keeping()
