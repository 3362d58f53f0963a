import { drawn, recomputing, type Recomputed } from '#domain/audit.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import type { Corrected } from '#domain/deliberation.ts'
import type { Evaluation, StandardResult } from '#domain/ranking/evaluation.ts'
import { refuse } from '#domain/refusal.ts'
import { reporting } from '#domain/robustness/reporting.ts'
import { parameter } from '#policy/policy.ts'
import { perform, type Outcome } from './acts/perform.ts'
import type { How } from './acts/how.ts'
import { sampleRecomputed } from './acts/sample.ts'
import type { App } from './app.ts'
import { judging } from './evaluating.ts'
import { entriesOf } from './facts/ranking.ts'
import { digestOf } from './hash.ts'
import { correctedOf } from './corrected.ts'
import { circumstances } from './judged.ts'

/** Draws standards for a seat and computes them again from the frozen data: equal digests are equal bytes. */
export async function runSample(app: App, seat: string, how: How): Promise<Outcome<{ seat: string }>> {
  const row = await app.reader
    .selectFrom('seat')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .leftJoin('ranking', 'ranking.id', 'panel.subject')
    .select([
      'seat.state',
      'seat.verdict',
      'panel.kind',
      'panel.state as panelState',
      'ranking.id as ranking',
      'ranking.evaluation',
    ])
    .select(['ranking.result', 'ranking.corrections', 'ranking.result_digest as basedOn'])
    .where('seat.id', '=', seat)
    .executeTakeFirst()
  const no = row ? recomputing(row, { kind: row.kind, state: row.panelState }) : refuse('seat-unknown', '3.4.6')
  if (no) return { kind: 'refused', refusal: no }
  const sample = row?.ranking && row.evaluation ? await sampleFor(app, seat, row) : []
  return perform(app, sampleRecomputed, { seat, basedOn: row?.basedOn ?? '', sample }, how)
}

type Of = {
  readonly ranking: string | null
  readonly evaluation: string | null
  readonly corrections: readonly Corrected[] | null
  readonly result: unknown
}

async function sampleFor(app: App, salt: string, of: Of): Promise<Recomputed[]> {
  const { standards } = of.result as Evaluation // computed by our own engine
  const computed = await computedAgain(app, of)
  const size = parameter(app.policy, 'auditSample', shanghaiDay(app.clock.now())).value
  return drawn(standards, size, ({ id }) => digestOf({ salt, id })).map((one) => ({
    standard: one.standard,
    product: one.product,
    enterprise: one.enterprise.name,
    reported: digestOf(one),
    computed: digestOf(computed.get(one.id) ?? null),
  }))
}

/** The whole run on those whom the report shows: a rank is one among the others. */
async function computedAgain(
  app: App,
  { ranking, evaluation, corrections }: Omit<Of, 'result'>,
): Promise<ReadonlyMap<string, StandardResult>> {
  const frozen = evaluation ? await correctedOf(app, evaluation, corrections ?? []) : undefined
  if (!ranking || !frozen) return new Map()
  const shown = new Set(
    (await entriesOf(app.reader, ranking))
      .filter(({ consent }) => consent === 'given')
      .map(({ declaration }) => declaration),
  )
  const declarations = frozen.data.taken.filter(({ id }) => shown.has(id)).map(({ declaration }) => declaration)
  const { evaluation: again } = reporting({
    scheme: frozen.scheme,
    declarations,
    ...judging(frozen.judgements),
    circumstances: circumstances(app),
  })
  return new Map(again.standards.map((one) => [one.id, one]))
}
