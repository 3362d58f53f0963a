import { declaredText } from '#domain/requirement/declared-text.ts'
import { findingsOn } from '#domain/referral.ts'
import type { Scheme } from '#domain/scheme.ts'
import { evidenceOf, frozenIn, questionsOf, type ReferralFacts } from '#server/facts/referral.ts'
import type { Looked } from './looked.ts'

/** What experts are asked: each promise beside its indicator, baseline and levels, with what may be found. */
export async function asked({ reader }: Pick<Looked, 'reader'>, referral: ReferralFacts) {
  const [frozen, evidence] = await Promise.all([frozenIn(reader, referral), evidenceOf(reader, referral.id)])
  const { indicators, varieties } = referral.content as Scheme // parsed when it was handed in
  return {
    note: referral.note,
    evidence: evidence ? { name: evidence.name, sha256: evidence.sha256 } : null,
    scheme: { indicators, varieties },
    questions: questionsOf(referral).flatMap(({ asks: indicator, isBasic, kind, declaration: id }) => {
      const found = frozen.get(id)
      if (!found) return []
      const { standard, product, enterprise, variety, values } = found.declaration
      const value = values[indicator.id]
      return [
        {
          kind,
          indicator,
          isBasic,
          number: found.number,
          standard,
          product,
          enterprise: enterprise.name,
          variety: varieties.find((one) => one.id === variety)?.name ?? null,
          declared: declaredText(value) + (value?.unit ? ` ${value.unit}` : ''),
          method: value?.method ?? null,
          page: value?.page ?? null,
          mayFind: findingsOn({ kind }, isBasic),
        },
      ]
    }),
  }
}
export type Asked = Awaited<ReturnType<typeof asked>>
