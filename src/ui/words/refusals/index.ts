import type { ClauseId } from '#policy/clauses.ts'
import type { Refusal } from '#domain/refusal.ts'
import { houseRefusals } from '#ui/words/refusals/house.ts'
import { fill, type Lang, type Text, type Words } from '#ui/words/words.ts'

/** Every refusal's sentence: what happened, why, what to do next. A new noun is one import and one line. */
export const refusalWords: Words = {
  ...houseRefusals,
}

/** Where the province's plan lays a clause down; a clause it leaves out has no place. */
export type Places = Partial<Readonly<Record<ClauseId, Text>>>

export type SaidRefusal = { readonly sentence: string; readonly clause: ClauseId; readonly place: string | undefined }

export function sayRefusal(lang: Lang, refusal: Refusal, places: Places = {}): SaidRefusal {
  const sentence = refusalWords[refusal.refused]
  if (!sentence) throw new Error(`no words for the refusal ${refusal.refused}`)
  const place = places[refusal.clause]
  return {
    sentence: fill(lang, sentence[lang], refusal.with),
    clause: refusal.clause,
    place: lang === 'en' ? (place?.en ?? place?.zh) : place?.zh,
  }
}
