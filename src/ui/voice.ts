import { createContext } from 'svelte'
import type { ClauseId } from '#policy/clauses.ts'
import type { Refusal } from '#domain/refusal.ts'
import { sayDate, sayDay, sayTime } from '#ui/format.ts'
import { signsOf } from '#ui/signs.ts'
import { say, type Lang, type Say, type Text } from '#ui/words/index.ts'
import type { Places } from '#ui/places.ts'
import { sayRefusal, type SaidRefusal } from '#ui/words/refusals/index.ts'

/** How a page speaks: one language, its words, its dates, its addresses, the places of the plan. */
export type Voice = {
  readonly lang: Lang
  readonly say: Say
  /** What stands between words. */
  readonly signs: ReturnType<typeof signsOf>
  day(day: string): string
  date(day: string): string
  time(instant: Date | string): string
  /** `/rankings` → `/zh/rankings` */
  href(path: string): string
  /** Where the province's plan says it; nothing where the plan is silent. */
  place(clause: ClauseId): Text | undefined
  refusal(refusal: Refusal): SaidRefusal
}

const [take, give] = createContext<Voice>()

/** Inside any component: `const voice = useVoice()`. Read its members in the template, so that a change of language is seen. */
export const useVoice = take

/** The layout gives the voice once; getters keep it current when the reader changes the language. */
export function giveVoice(lang: () => Lang, places: () => Places = () => ({})): Voice {
  return give({
    get lang() {
      return lang()
    },
    get say() {
      return say(lang())
    },
    get signs() {
      return signsOf(lang())
    },
    day: (day) => sayDay(lang(), day),
    date: (day) => sayDate(lang(), day),
    time: (instant) => sayTime(lang(), instant),
    href: (path) => `/${lang()}${path}`,
    place: (clause) => places()[clause],
    refusal: (refusal) => sayRefusal(lang(), refusal, places()),
  })
}
