import { page } from '$app/state'
import type { Role } from '#domain/standing.ts'
import type { Tone } from '#ui/status.ts'

/** A page that the working body fills in for whoever sent a paper. */
export type PaperMode = { readonly token: string; readonly name: string; readonly role: Role | 'public' }

/** For whom this page is filled in, where it is not for oneself. Read it in a `$derived`. */
export const paperMode = (): PaperMode | undefined => page.data.paper ?? undefined

/** The page's action, in the same place. */
export const actionFor = (action: string | undefined, mode: PaperMode | undefined): string | undefined =>
  mode ? `${action ?? '?'}${action ? '&' : ''}for=${encodeURIComponent(mode.token)}` : action

export const paperStatus: Readonly<Record<'standing' | 'over' | 'accepted' | 'contested' | 'upheld' | 'undone', Tone>> =
  {
    standing: 'running',
    over: 'in-force',
    accepted: 'in-force',
    contested: 'soon',
    upheld: 'in-force',
    undone: 'ended',
  }

/** The role in which this page is read: the party's, where it is filled in for it. Read it in a `$derived`. */
export const roleHere = (own: Role): Role | 'public' => paperMode()?.role ?? own
