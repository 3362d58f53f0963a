import type { Who } from '#domain/disclosure.ts'
import type { Party } from '#domain/paper.ts'
import type { Role } from '#domain/standing.ts'
import { partyFacts } from '#server/facts/paper.ts'
import { idIn, todayOf, type Looked } from './looked.ts'
import { owesHere, publicSteps } from './paper-steps.ts'
import { mayUnasked } from './paper-unasked.ts'

/** Whose page the working body may fill in, and as whom it then reads that page. */
export type EnteredFor = {
  /** As it stands in the address: `expert.<id>`; `public` where the page itself is for that. */
  readonly token: string
  readonly party: Party & { readonly actor: Role | 'public' }
  readonly who: Who
  readonly name: string
}

/** A page on which the working body enters what anybody sent. */
export const isForPublic = (path: string): boolean => Object.values<string>(publicSteps).includes(path)

/**
 * The party in an address that ends in `?for=`, while it may be entered for: what it owes on this very page, or what any
 * party of its kind may do unasked. Nothing else of the party's desk opens by it.
 */
export async function enteredFor(
  staff: Who,
  from: Looked,
  { path, token }: { path: string; token: string },
): Promise<EnteredFor | undefined> {
  if (staff.role !== 'working-body') return
  if (token === 'public' && isForPublic(path)) return { token, name: '', party: { actor: 'public' }, who: staff }
  const [role = '', id = ''] = token.split('.')
  if (!idIn(id)) return
  const open = mayUnasked(path, role) || (await owesHere(from, { path, role, id }))
  return open ? partyIn(staff, from, { token, role: role as Role, id }) : undefined // a role whose step was found
}

async function partyIn(
  staff: Who,
  from: Looked,
  { token, role, id }: { token: string; role: Role; id: string },
): Promise<EnteredFor | undefined> {
  const asked = role === 'expert' ? { actor: role, person: id } : { actor: role, organisation: id }
  const party = await partyFacts(from.reader, asked, todayOf(from))
  if (!party?.organisation) return
  const [organisation, person] = await Promise.all([
    from.reader
      .selectFrom('organisation')
      .select(['name', 'place'])
      .where('id', '=', party.organisation)
      .executeTakeFirstOrThrow(),
    from.reader
      .selectFrom('person')
      .select('name')
      .where('id', '=', party.person ?? null)
      .executeTakeFirst(),
  ])
  return {
    token,
    party: { ...asked, organisation: party.organisation },
    name: role === 'expert' ? (person?.name ?? '') : organisation.name.zh,
    who: {
      person: party.person ?? staff.person,
      capacity: staff.capacity,
      role,
      organisation: party.organisation,
      place: organisation.place,
      drafts: staff.organisation,
    },
  }
}
