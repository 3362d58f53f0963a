import { capsuleBytes, makeCapsule, sealCapsule } from '#capsule/make.ts'
import { withSeats } from '#capsule/public.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import { parameter } from '#policy/policy.ts'
import { declaredBehind, judgedApart } from './ranking-declared.ts'
import type { Public } from './public.ts'
import { publicisedRanking } from './rankings.ts'

/** Reasons that come from the caps of the scheme follow from the scheme; the others went into the evaluation. */
const byTheScheme: readonly string[] = ['enterprise-has-its-places', 'region-has-its-places']

/**
 * The publicised ranking in one file: scheme, the frozen declarations of those who consented, who could have no place and why, the
 * result whose digest is on the ledger. Whether it follows is for whoever computes it again.
 */
export async function rankingCapsule(from: Public, number: string): Promise<Uint8Array | undefined> {
  const row = await publicisedRanking(from, number)
  if (!row) return undefined
  const { scheme, content, variety } = row
  const { result, judgements } = judgedApart(content.result)
  const declarations = await declaredBehind(from, row)
  const skipped = result.rankings[0]?.shortlist.skipped ?? []
  const settings = {
    policyNumbers: result.policyNumbers,
    variety,
    keptOut: skipped.filter(({ reason }) => !byTheScheme.includes(reason)),
    expertsMin: judgements?.expertsMin ?? parameter(from.policy, 'panelMin', shanghaiDay(from.clock.now())).value,
  }
  const inputs = { settings, scheme, declarations, judgements: withSeats(judgements?.judgements ?? []) }
  const { judged } = inputs.judgements.length > 0 ? makeCapsule(inputs) : { judged: null }
  return capsuleBytes(sealCapsule(inputs, { result, judged }))
}
