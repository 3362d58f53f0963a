import { shanghaiDay } from '#domain/calendar.ts'
import { needsSecondFactor, type Role } from '#domain/standing.ts'
import type { Text } from '#policy/policy.ts'
import { cookiePrefix, type Auth } from './auth.ts'

export type ViewerCapacity = {
  readonly id: string
  readonly role: Role
  readonly organisationId: string
  readonly organisationName: Text
  readonly place: string
  readonly untilDay: string | null
  /** Whom one stands in for. */
  readonly deputyOf: string | null
}

/** Who is looking. `capacity` stays null while a second factor is needed: without it nothing can be done. */
export type Viewer = {
  readonly personId: string
  readonly personName: string
  readonly email: string
  readonly sessionId: string
  readonly capacity: ViewerCapacity | null
  readonly capacities: readonly ViewerCapacity[]
  /** The capacity that becomes active once the second factor is shown. */
  readonly chosenId: string | null
  readonly secondFactor: 'done' | 'needed' | 'not-needed'
  /** An authenticator is set up; otherwise `needed` means: set one up. */
  readonly hasSecondFactor: boolean
}

/** The session is read from the database each time: one that was ended is refused at once. */
export async function viewerOf(auth: Auth, { headers }: { headers: Headers }): Promise<Viewer | null> {
  if (!headers.get('cookie')?.includes(`${cookiePrefix}.session_token`)) return null
  const found = await auth.library.api.getSession({ headers: new Headers({ cookie: headers.get('cookie') ?? '' }) })
  if (!found) return null
  const [session, capacities] = await Promise.all([
    auth.db
      .selectFrom('auth.session')
      .innerJoin('auth.user', 'auth.user.id', 'auth.session.user_id')
      .select(['active_capacity', 'second_factor_at', 'two_factor_enabled'])
      .where('auth.session.id', '=', found.session.id)
      .executeTakeFirst(),
    capacitiesOf(auth, found.user.id),
  ])
  if (!session) return null
  const only = capacities.length === 1 ? capacities[0] : undefined
  const chosen = capacities.find(({ id }) => id === session.active_capacity) ?? only
  const hasSecondFactor = session.two_factor_enabled
  const secondFactor = session.second_factor_at
    ? 'done'
    : hasSecondFactor || (chosen && needsSecondFactor.has(chosen.role))
      ? 'needed'
      : 'not-needed'
  return {
    personId: found.user.id,
    personName: found.user.name,
    email: found.user.email,
    sessionId: found.session.id,
    capacity: secondFactor === 'needed' ? null : (chosen ?? null),
    capacities,
    chosenId: chosen?.id ?? null,
    secondFactor,
    hasSecondFactor,
  }
}

/** What a person may act as today. */
async function capacitiesOf({ db, clock }: Auth, personId: string): Promise<readonly ViewerCapacity[]> {
  const today = shanghaiDay(clock.now())
  return (
    db
      .selectFrom('capacity')
      .innerJoin('organisation', 'organisation.id', 'capacity.organisation')
      .leftJoin('capacity as holder', 'holder.id', 'capacity.deputy_for')
      .leftJoin('person as principal', 'principal.id', 'holder.person')
      .select([
        'capacity.id',
        'capacity.role',
        'organisation.id as organisationId',
        'organisation.name as organisationName',
        'organisation.place',
        'capacity.until_day as untilDay',
        'principal.name as deputyOf',
      ])
      .where('capacity.person', '=', personId)
      .where('capacity.from_day', '<=', today)
      .where(({ or, eb }) => or([eb('capacity.until_day', 'is', null), eb('capacity.until_day', '>=', today)]))
      // A deputy acts while the holder could.
      .where(({ or, eb }) => or([eb('holder.until_day', 'is', null), eb('holder.until_day', '>=', today)]))
      .orderBy('capacity.from_day')
      .orderBy('capacity.id')
      .execute()
  )
}

/** One capacity is active per session. False: it is not this person's, or not today. */
export async function switchCapacity({ db }: Auth, viewer: Viewer, capacityId: string): Promise<boolean> {
  if (!viewer.capacities.some(({ id }) => id === capacityId)) return false
  await db
    .updateTable('auth.session')
    .set({ active_capacity: capacityId })
    .where('id', '=', viewer.sessionId)
    .where('user_id', '=', viewer.personId)
    .execute()
  return true
}
