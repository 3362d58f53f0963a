import type { ExitCaseState } from '#domain/exit-case.ts'
import type { Status, Tone } from '#ui/status.ts'
import type { Say, WordId } from '#ui/words/index.ts'

type Where = {
  readonly state: ExitCaseState
  readonly outcome: 'exit' | 'no-exit' | null
  readonly reviewAskedOn: string | null
  readonly reviewOutcome: 'upheld' | 'lifted' | null
}

const tones = {
  opened: 'draft',
  noticed: 'running',
  exit: 'official',
  'no-exit': 'ended',
  review: 'soon',
  upheld: 'official',
  lifted: 'in-force',
} as const satisfies Record<string, Tone>

/** How a case stands, in one word: the newest of its steps. */
export function exitCaseStatus(say: Say, one: Where): Status {
  const decided = one.outcome ?? one.state
  const at = one.reviewOutcome ?? (one.reviewAskedOn ? 'review' : decided === 'decided' ? 'exit' : decided)
  return { tone: tones[at], word: say(`exit-case.state-${at}`) }
}

type Days = Where & {
  readonly openedOn: string
  readonly statedOn: string | null
  readonly decidedOn: string | null
  readonly reviewedOn: string | null
  readonly statementDue: string | null
}

/** Opened, heard, decided, reviewed: who acts now, and until when. */
export function exitCaseSteps(say: Say, one: Days, office: WordId) {
  const step = (word: WordId, state: 'done' | 'current' | 'next' | 'stopped', rest: object = {}) => ({
    text: say(word),
    state,
    clause: '6.2' as const,
    ...rest,
  })
  const heard = one.state === 'decided' || one.statedOn !== null
  const decided = one.state === 'decided'
  return [
    step('exit-case.step-opened', 'done', { day: one.openedOn }),
    step('exit-case.step-heard', heard ? 'done' : one.state === 'noticed' ? 'current' : 'next', {
      day: one.statedOn ?? undefined,
      who: !heard && one.state === 'noticed' ? say('exit-case.party') : undefined,
      until: !heard ? (one.statementDue ?? undefined) : undefined,
    }),
    step('exit-case.step-decided', decided ? 'done' : heard ? 'current' : 'next', {
      day: one.decidedOn ?? undefined,
      who: !decided && heard ? say(office) : undefined,
    }),
    step('exit-case.step-review', one.reviewOutcome ? 'done' : one.reviewAskedOn ? 'current' : 'next', {
      day: one.reviewedOn ?? undefined,
      who: one.reviewAskedOn && !one.reviewOutcome ? say(office) : undefined,
    }),
  ]
}
