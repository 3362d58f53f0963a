import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { placesIf, withPlaces } from '#domain/robustness/places-if.ts'
import { reporting, type Asked, type Reported } from '#domain/robustness/reporting.ts'
import {
  ask,
  openSession,
  type Asked as AskedIf,
  type Changed,
  type Opening,
  type Session,
} from '#domain/robustness/what-if.ts'

/** `key` names what is opened: the same again is not computed twice. */
export type WhatIf = { readonly key: string; readonly opening: Opening; readonly asked: AskedIf }
/** Who would stand otherwise; and how many places the scheme's rule gives then, which is what they are placed by. */
export type Answer = { readonly changed: readonly Changed[]; readonly places: Places } | Refusal
type Places = { readonly before: number; readonly after: number }

export type Computing = {
  readonly report: (asked: Asked) => Promise<Reported>
  readonly whatIf: (asked: WhatIf) => Promise<Answer>
}

const place = Symbol.for('lingpao.computing')
const holder = globalThis as { [place]?: Computing } // the built pages and the command that serves them are two module graphs

/** Where the application is served, a thread of its own computes. */
export function provideComputing(computing: Computing): void {
  holder[place] = computing
}

/** An evaluation and how firm it is; computed right here where nobody else does. */
export const report: Computing['report'] = async (asked) =>
  holder[place] ? holder[place].report(asked) : reporting(asked)

export const whatIf: Computing['whatIf'] = async (asked) =>
  holder[place] ? holder[place].whatIf(asked) : answering(asked)

const kept = 4
const sessions = new Map<string, Session>()

/** Answers from a session that is kept open; the one not asked for longest makes room. */
export function answering({ key, opening, asked }: WhatIf): Answer {
  const session = sessions.get(key) ?? openSession(opening)
  if (!session) throw new Error(`the scheme has no variety ${opening.variety}`)
  sessions.delete(key)
  sessions.set(key, session)
  for (const oldest of [...sessions.keys()].slice(0, -kept)) sessions.delete(oldest)
  const changed = ask(session, asked)
  if (isRefusal(changed)) return changed
  const places = { before: session.field.places, after: placesIf(session, asked) }
  if (places.before === places.after) return { changed, places }
  const again = ask(withPlaces(session, places.after), asked)
  return isRefusal(again) ? again : { changed: again, places }
}
