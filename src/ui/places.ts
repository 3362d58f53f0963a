import { clauseIds, type ClauseId } from '#policy/clauses.ts'
import { clauseOf, isAbsent, type Policy, type Text } from '#policy/policy.ts'
import type { Lang } from '#ui/words/words.ts'

/** Where the province's plan lays a clause down; a clause it leaves out has no place. */
export type Places = Partial<Readonly<Record<ClauseId, Text>>>

export function placesOf(policy: Policy): Places {
  return Object.fromEntries(
    clauseIds.flatMap((id) => {
      const clause = clauseOf(policy, id)
      return isAbsent(clause) ? [] : [[id, clause.place]]
    }),
  )
}

export function sayPlace(lang: Lang, places: Places, clause: ClauseId): string | undefined {
  const place = places[clause]
  return lang === 'en' ? (place?.en ?? place?.zh) : place?.zh
}
