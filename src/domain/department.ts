import { refuse } from '#domain/refusal.ts'

type Joining = {
  /** A department that is recorded: how many act for it today. Nothing where it is not there. */
  readonly recorded?: { readonly people: number } | undefined
  /** A regulator of a sector that joins the open list: whether an office of this name is recorded. */
  readonly named?: { readonly taken: boolean } | undefined
}

/** The first person of a department comes in through the regulator that leads; later ones are invited by those (3.1, 6.1). */
export function joiningIn({ recorded, named }: Joining) {
  if (named) return named.taken ? refuse('department-already-recorded', '3.1') : undefined
  if (!recorded) return refuse('department-unknown', '3.1')
  if (recorded.people > 0) return refuse('department-has-people', '6.1')
}
