import { withCorrections, type Corrected } from '#domain/deliberation.ts'
import type { Declaration } from '#domain/declared.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import type { Judgements } from '#domain/ranking/judgement.ts'
import type { Intake } from '../../facts/intake.ts'
import type { Public } from './public.ts'

type Behind = {
  readonly evaluation: string
  readonly content: { readonly result: Evaluation; readonly corrections?: readonly Corrected[] }
}

/** The frozen declarations behind what is publicised, as values were put right since: of those who consented, and of nobody else (decision 5). */
export async function declaredBehind(from: Public, { evaluation, content }: Behind): Promise<Declaration[]> {
  const row = await from.reader.selectFrom('evaluation').select('data').where('id', '=', evaluation).executeTakeFirst()
  if (!row) return []
  const { taken } = row.data as Intake // frozen by ranking.data-frozen, whose shape this is
  const publicised = new Set(content.result.standards.map(({ id }) => id))
  return withCorrections(taken, content.corrections ?? [])
    .map(({ declaration }) => declaration)
    .filter((one) => publicised.has(keyOf(one)))
}

/** A stored result apart from what experts judged and what that changed, which its digest covers too. */
export function judgedApart(stored: Evaluation): { result: Evaluation; judgements: Judgements | undefined } {
  const {
    judgements,
    differences: _,
    ...result
  } = stored as Evaluation & { judgements?: Judgements; differences?: unknown } // as `rankedOf` stored it
  return { result, judgements }
}
