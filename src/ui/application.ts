import type { ApplicationState } from '#domain/application.ts'
import type { ClauseId } from '#policy/clauses.ts'
import type { Tone } from '#ui/status.ts'
import type { WordId } from '#ui/words/index.ts'

export const applicationStatus: Readonly<Record<ApplicationState, Tone>> = {
  lodged: 'running',
  returned: 'soon',
  'in-review': 'running',
  passed: 'in-force',
  failed: 'ended',
  'in-publicity': 'running',
  held: 'soon',
  published: 'official',
  ended: 'ended',
}

type Step = {
  readonly word: WordId
  readonly clause: ClauseId
  readonly state: 'done' | 'current' | 'next' | 'stopped'
  readonly who?: WordId | undefined
}
type Where = {
  readonly state: ApplicationState
  readonly publicity?: { readonly outcome: string | null } | undefined
  readonly sitting: boolean
}

const stages = ['lodged', 'form', 'review', 'publicity', 'publication'] as const
const clauses: readonly ClauseId[] = ['3.4.1', '3.4.2', '3.4.2', '3.4.3', '3.4.3']

/** Where an application stands on its way to publication, and who acts now. */
export function applicationSteps({ state, publicity, sitting }: Where): readonly Step[] {
  const at = {
    lodged: 1,
    returned: 1,
    'in-review': 2,
    passed: 3,
    failed: 2,
    'in-publicity': 3,
    held: 3,
    published: 5,
    ended: 0,
  }[state]
  const closed = state === 'in-publicity' && publicity?.outcome === 'uncontested'
  const current = closed ? 4 : at
  return stages.map((stage, index) => ({
    word: state === 'held' && stage === 'publicity' ? 'application.step-again' : `application.step-${stage}`,
    clause: clauses[index] ?? '3.4.2',
    state: index < current ? 'done' : index > current ? 'next' : isOver(state) ? 'stopped' : 'current',
    who: index === current && !isOver(state) ? actor({ state, sitting, closed }) : undefined,
  }))
}

const isOver = (state: ApplicationState) => state === 'failed' || state === 'ended'

function actor({
  state,
  sitting,
  closed,
}: {
  state: ApplicationState
  sitting: boolean
  closed: boolean
}): WordId | undefined {
  if (state === 'returned') return 'role.assessor'
  if (sitting) return 'role.expert'
  if (state === 'in-publicity' && !closed) return 'application.anybody'
  return 'role.working-body'
}
