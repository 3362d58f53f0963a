import { withdrawing } from '#domain/application.ts'
import { refuse } from '#domain/refusal.ts'
import { applicationFacts, schemeOf } from '../facts/application.ts'
import { settle, type Context } from './act.ts'
import { obligeAmendment, obligeCorrection, obligeFormalReview } from './application-owed.ts'
import { closeCase } from './close-case.ts'
import type { OnPaper } from './act.ts'

/** How acts on an application that came on paper are taken back when they are not what the party wrote. */

type Application = { readonly application: string }

const aboutApplication: OnPaper<unknown, Application>['about'] = async ({ tx }, _, { application }) => ({
  subject: application,
  title: (await schemeOf(tx, application))?.title ?? { zh: '' },
})

/** As if it had been withdrawn: until the scheme is published nobody outside builds on it. */
export const lodgedOnPaper: OnPaper<unknown, Application> = {
  about: aboutApplication,
  async undo(context, { subject }) {
    const facts = await applicationFacts(context.tx, subject)
    settle(withdrawing(facts, facts?.assessor))
    await closeCase(context, subject, { state: 'withdrawn', reason: null })
  },
}

export const resubmittedOnPaper: OnPaper<unknown, Application> = {
  about: aboutApplication,
  async undo(context, { subject }) {
    const { tx, seq } = context
    const facts = await applicationFacts(tx, subject)
    const scheme = await schemeOf(tx, subject)
    if (!facts || !scheme || facts.state !== 'lodged') return settle(refuse('paper-went-too-far', '3.4.2'))
    await tx.updateTable('scheme').set({ standing: 'withdrawn', act: seq }).where('id', '=', scheme.id).execute()
    await setState(context, subject, 'returned')
    await context.discharge('examine-form', subject)
    const { title = scheme.title } = (await schemeOf(tx, subject)) ?? {}
    await obligeCorrection(context, { application: subject, assessor: facts.assessor, title })
  },
}

/** The version before it is asked to be amended again. */
export const amendedOnPaper: OnPaper<unknown, Application> = {
  about: aboutApplication,
  async undo(context, { subject }) {
    const { tx, seq } = context
    const facts = await applicationFacts(tx, subject)
    const scheme = await schemeOf(tx, subject)
    if (!facts || scheme?.standing !== 'amended' || facts.state !== 'held' || (await convened(context, subject)))
      return settle(refuse('paper-went-too-far', '3.4.3'))
    await tx.updateTable('scheme').set({ standing: 'withdrawn', act: seq }).where('id', '=', scheme.id).execute()
    await setState(context, subject, 'amending')
    await context.discharge('convene-re-review', subject)
    await obligeAmendment(context, { application: subject, assessor: facts.assessor, title: scheme.title })
  },
}

/** Is it nobody's any more to convene experts on it? Then they sit already. */
async function convened({ tx }: Context, application: string): Promise<boolean> {
  const owed = await tx
    .selectFrom('obligation')
    .select('id')
    .where('what', '=', 'convene-re-review')
    .where('subject', '=', application)
    .where('closed_act', 'is', null)
    .executeTakeFirst()
  return owed === undefined
}

/** What the withdrawal ended does not come back by itself: it begins again with the form review. */
export const withdrawnOnPaper: OnPaper<unknown, Application> = {
  about: aboutApplication,
  async undo(context, { subject }) {
    const { tx, seq } = context
    const facts = await applicationFacts(tx, subject)
    const scheme = await schemeOf(tx, subject)
    if (!scheme || facts?.state !== 'withdrawn') return settle(refuse('paper-went-too-far', '3.4.1'))
    await tx.updateTable('scheme').set({ standing: 'submitted', act: seq }).where('id', '=', scheme.id).execute()
    await setState(context, subject, 'lodged')
    await obligeFormalReview(context, subject, scheme.title)
  },
}

const setState = ({ tx, seq }: Context, application: string, state: 'lodged' | 'returned' | 'amending') =>
  tx
    .updateTable('application')
    .set({ state, ended_on: null, end_reason: null, act: seq })
    .where('id', '=', application)
    .execute()
