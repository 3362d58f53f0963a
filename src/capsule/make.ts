import { evaluateJudged } from '#domain/ranking/judged.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import { byCodePoint } from '#domain/ranking/order.ts'
import { toHex } from '#ledger/bytes.ts'
import { canonical, canonicalBytes, type Json } from '#ledger/canonical.ts'
import { sha256 } from '#ledger/sha256.ts'
import type { Capsule, CapsuleInputs } from './shape.ts'

/** Changes whenever the same inputs might give another result. */
export const engine = { name: 'lingpao', version: '0.1.0' } as const

/**
 * Computes the ranking and closes it up with all that it came from. The same inputs in any order give the same bytes. Without a seed
 * the inputs give one themselves, so that nobody chooses it. Throws nothing for inputs that their shapes let through.
 */
export function makeCapsule(inputs: CapsuleInputs, by: Capsule['engine'] = engine): Capsule {
  const { scheme, declarations, judgements, settings } = inOrder(inputs)
  const { policyNumbers, keptOut, variety, expertsMin } = settings
  const given = { format: 'lingpao-judgements@1', expertsMin, judgements } as const
  const { result, without, ...judged } = evaluateJudged(scheme, declarations, given, { policyNumbers, keptOut })
  const differences = judged.differences.filter(({ id }) => isOf(variety, id, [result, without]))
  const changed = { ...judged, differences, without: digestOf(of(variety, without)) }
  return sealCapsule(inputs, { result: of(variety, result), judged: changed as Capsule['judged'] }, by) // grades are those of `applyJudgements`
}

/** The capsule of a result that is there already. Whether it follows from the inputs is for whoever computes it again. */
export function sealCapsule(
  inputs: CapsuleInputs,
  { result, judged }: Pick<Capsule, 'result' | 'judged'>,
  by: Capsule['engine'] = engine,
): Capsule {
  const { scheme, declarations, judgements, settings } = inOrder(inputs)
  const { seed, ...rest } = settings
  const seeded = { ...rest, seed: seed ?? derivedSeed({ scheme, declarations, judgements, settings: rest }) }
  return {
    format: 'lingpao-capsule@1',
    engine: by,
    settings: seeded,
    scheme,
    declarations,
    judgements,
    result,
    judged: judgements.length === 0 ? null : judged,
    digests: {
      inputs: digestOf({ engine: by, settings: seeded, scheme, declarations, judgements }),
      result: digestOf(result),
    },
  }
}

/** Lists whose order means nothing have one. */
function inOrder({ scheme, declarations, judgements, settings }: CapsuleInputs) {
  return {
    scheme,
    declarations: sorted(declarations),
    judgements: sorted(judgements),
    settings: { ...settings, keptOut: sorted(settings.keptOut) },
  }
}

/** The first 64 bits of the digest of all that goes in. */
export const derivedSeed = (inputs: unknown): string => digestOf(inputs).slice(0, 16)

/** The file: canonical JSON, and nothing after it. */
export const capsuleBytes = (capsule: Capsule): Uint8Array => canonicalBytes(capsule as unknown as Json) // plain data by its shape

export const digestOf = (value: unknown): string => toHex(sha256(canonicalBytes(value as Json))) // canonicalBytes refuses what is not JSON

/** By their canonical text, in code points. */
function sorted<One>(all: readonly One[]): One[] {
  return all
    .map((one) => ({ one, text: canonical(one as Json) })) // shapes let through nothing but JSON
    .toSorted((a, b) => byCodePoint(a.text, b.text))
    .map(({ one }) => one)
}

function of(variety: string | null, evaluation: Evaluation): Evaluation {
  if (variety === null) return evaluation
  return {
    ...evaluation,
    rankings: evaluation.rankings.filter((one) => one.variety === variety),
    standards: evaluation.standards.filter((one) => one.variety === variety),
  }
}

const isOf = (variety: string | null, id: string, all: readonly Evaluation[]) =>
  variety === null || all.some(({ standards }) => standards.some((one) => one.id === id && one.variety === variety))
