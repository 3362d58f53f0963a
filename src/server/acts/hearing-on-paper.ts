import { refuse } from '#domain/refusal.ts'
import { exitCaseFacts } from '../facts/exit-case.ts'
import { settle } from './act.ts'
import { obligeParty } from './exit-case-owed.ts'
import type { OnPaper } from './act.ts'

/** What the party to an exit case said, or asked for, on paper. */

type Case = { readonly exitCase: string }

const aboutCase: OnPaper<Case, unknown>['about'] = async ({ tx }, { exitCase }) => ({
  subject: exitCase,
  title: (await exitCaseFacts(tx, exitCase))?.title ?? { zh: '' },
})

/** It is heard anew, in a new term. */
export const statedOnPaper: OnPaper<Case, Case> = {
  about: aboutCase,
  async undo(context, { subject }) {
    const { tx, seq } = context
    const facts = await exitCaseFacts(tx, subject)
    if (facts?.state !== 'noticed') settle(refuse('paper-went-too-far', '6.2'))
    await tx
      .updateTable('exit_case')
      .set({ statement: null, stated_on: null, act: seq })
      .where('id', '=', subject)
      .execute()
    await obligeParty(context, facts, { what: 'state-case', term: 'exitHearingTerm' })
  },
}

export const reviewAskedOnPaper: OnPaper<Case, Case> = {
  about: aboutCase,
  async undo(context, { subject }) {
    const { tx, seq } = context
    const facts = await exitCaseFacts(tx, subject)
    if (!facts?.reviewAskedOn || facts.reviewOutcome) settle(refuse('paper-went-too-far', '6.2'))
    await tx
      .updateTable('exit_case')
      .set({ review_request: null, review_asked_on: null, act: seq })
      .where('id', '=', subject)
      .execute()
    await context.discharge('review-exit', subject)
    await obligeParty(context, facts, { what: 'read-exit', term: 'exitReviewTerm' })
    await context.oblige({
      what: 'lapse-exit-review',
      subject,
      role: 'system',
      title: facts?.title ?? { zh: '' },
      path: `/work/exit-cases/${subject}`,
      term: 'exitReviewTerm',
      clause: '6.2',
    })
  },
}
