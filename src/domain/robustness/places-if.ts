import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Asked } from './asked.ts'
import { evaluatedIf } from './evaluated-if.ts'
import type { Session } from './session.ts'

/** How many places the scheme's own rule would give, were a value or a weight another. */
export function placesIf(session: Session, asked: Asked): number | Refusal {
  const found = evaluatedIf(session, asked)
  return isRefusal(found) ? found : found.field.places
}

/** The same session with another number of places: what was drawn at the old cut says nothing of the new one. */
export const withPlaces = (session: Session, places: number): Session =>
  places === session.field.places ? session : { ...session, field: { ...session.field, places }, drawn: null }
