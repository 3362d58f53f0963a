import { withdrawing } from '#domain/application.ts'
import { refuse } from '#domain/refusal.ts'
import { applicationFacts, schemeOf } from '../facts/application.ts'
import { settle, type Context } from './act.ts'
import { obligeAmendment, obligeCorrection, obligeFormalReview } from './application-owed.ts'
import { closeCase } from './close-case.ts'
import type { OnPaper } from './paper.ts'

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

/** Back to what was asked for, until experts look at the amended scheme. */
export const amendedOnPaper: OnPaper<unknown, Application> = {
  about: aboutApplication,
  async undo(context, { subject }) {
    const { tx, seq } = context
    const facts = await applicationFacts(tx, subject)
    const scheme = await schemeOf(tx, subject)
    const sits = await tx
      .selectFrom('panel')
      .select('id')
      .where('subject', '=', subject)
      .where('state', '=', 'sitting')
      .executeTakeFirst()
    if (!facts || facts.state !== 'held' || scheme?.standing !== 'amended' || sits)
      return settle(refuse('paper-went-too-far', '3.4.3'))
    await tx.updateTable('scheme').set({ standing: 'withdrawn', act: seq }).where('id', '=', scheme.id).execute()
    await setState(context, subject, 'amending')
    await context.discharge('convene-re-review', subject)
    const { title = scheme.title } = (await schemeOf(tx, subject)) ?? {}
    await obligeAmendment(context, { application: subject, assessor: facts.assessor, title })
  },
}

const setState = ({ tx, seq }: Context, application: string, state: 'lodged' | 'returned' | 'amending') =>
  tx
    .updateTable('application')
    .set({ state, ended_on: null, end_reason: null, act: seq })
    .where('id', '=', application)
    .execute()
