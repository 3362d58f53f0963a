import type { ProgrammeState } from '#domain/programme.ts'
import type { Capacity } from '#domain/standing.ts'
import type { App } from '../app.ts'
import type { Statement } from '../transaction.ts'
import type { How } from './how.ts'

/** Where the ledger stands: the number and time of its last act. */
export type Place = { readonly epoch: number; readonly seq: number; readonly at: string }

export type Repeated = { seq: number; type: string; result: unknown }
export type Head = Place & {
  readonly repeated: Repeated | null
  readonly capacity: (Capacity & { from_day: string; until_day: string | null }) | null
  readonly programme: ProgrammeState | null
}

/** Takes the head; only then looks for a repeat, at the capacity and at the programme, so that settled state is seen. */
export const takeHead = ({ key, by }: How): Statement => ({
  name: 'take_head',
  text: 'select take_head($1, $2::uuid) as head',
  values: [key ?? null, by.capacity ?? null],
})

type Own = { underway: number; last: Place | undefined }
const ownOf = new WeakMap<App, Own>()

/**
 * Where this process left the ledger, while nothing else of it is under way: the next act is begun from there, its
 * statements sent behind the one that takes the head. Whether it was so, the head says (decision 64).
 */
export async function fromPlace<T>(app: App, work: (expected: Place | undefined) => Promise<T>): Promise<T> {
  const own = ownOf.get(app) ?? { underway: 0, last: undefined }
  ownOf.set(app, own)
  own.underway++
  try {
    return await work(own.underway === 1 ? own.last : undefined)
  } finally {
    own.underway--
  }
}

export function leftAt(app: App, place: Place): void {
  const own = ownOf.get(app)
  if (own && (own.last?.seq ?? 0) < place.seq) own.last = place
}

export const isAt = (head: Head, { epoch, seq, at }: Place): boolean =>
  head.epoch === epoch && head.seq === seq && Date.parse(head.at) === Date.parse(at) && !head.repeated
