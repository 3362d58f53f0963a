import type { RankingState } from '#domain/evaluation.ts'
import type { ClauseId } from '#policy/clauses.ts'
import type { Say, WordId } from '#ui/words/index.ts'

const steps = [
  { word: 'making.step.evaluated', states: ['evaluated'], by: 'role.assessor', clause: '3.4.4' },
  { word: 'making.step.shortlisted', states: ['shortlisted'], by: 'role.assessor', clause: '3.4.5' },
  { word: 'making.step.consent', states: ['consent', 'without-consent'], by: 'role.enterprise', clause: '3.4.6' },
  { word: 'making.step.settled', states: ['settled'], by: 'role.assessor', clause: '3.4.6' },
  {
    word: 'making.step.audited',
    states: ['in-audit', 'audited', 'sent-back'],
    by: 'role.working-body',
    clause: '3.4.6',
  },
  {
    word: 'making.step.publicity',
    states: ['in-publicity', 'held', 'cleared', 'recalled'],
    by: 'role.working-body',
    clause: '3.4.6',
  },
  { word: 'making.step.published', states: ['published'], by: 'role.working-body', clause: '3.4.6' },
] as const satisfies readonly { word: WordId; states: readonly RankingState[]; by: WordId; clause: ClauseId }[]

/** A state says which step is done; audit and publicity are steps that last. */
const lasting: readonly RankingState[] = [
  'in-audit',
  'sent-back',
  'in-publicity',
  'held',
  'recalled',
  'without-consent',
]
const halted: readonly RankingState[] = ['sent-back', 'stopped', 'without-consent']

/** Where a ranking stands, who must act, until when. */
export function rankingSteps(
  say: Say,
  at: { readonly state: RankingState; readonly dueOn: string | null; readonly publishedOn: string | null },
) {
  const here = steps.findIndex(({ states }) => (states as readonly RankingState[]).includes(at.state))
  const isAsking = at.state === 'consent'
  const done = lasting.includes(at.state) || isAsking ? here - 1 : here
  return steps.map(({ word, by, clause }, index) => {
    const isCurrent = index === done + 1
    return {
      text: say(word),
      clause,
      state:
        index <= done
          ? ('done' as const)
          : isCurrent
            ? halted.includes(at.state)
              ? ('stopped' as const)
              : ('current' as const)
            : ('next' as const),
      who: isCurrent && at.state !== 'stopped' ? say(by) : undefined,
      until: isCurrent && isAsking && at.dueOn ? at.dueOn : undefined,
      day: word === 'making.step.published' && at.publishedOn ? at.publishedOn : undefined,
    }
  })
}
