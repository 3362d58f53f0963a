import type { IntakeAsked } from './reads/work/intake-list.ts'

/** How the list of an intake is asked for, by its address alone. */
export function intakeAskedIn({ searchParams }: URL): IntakeAsked {
  const [show, reason, variety, search, sort] = ['show', 'reason', 'variety', 'search', 'sort'].map((name) =>
    searchParams.get(name),
  )
  const turned = searchParams.get('turned') === 'yes'
  return { show, reason, variety, search, sort, turned, page: Number(searchParams.get('page') ?? '1') }
}
