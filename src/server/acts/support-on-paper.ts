import type { SupportState } from '#domain/support.ts'
import { refuse } from '#domain/refusal.ts'
import { supportFacts } from '../facts/application.ts'
import { json } from '../db/schema.ts'
import { settle, type Context } from './act.ts'
import type { OnPaper } from './act.ts'
import { obligeSupport } from './support-owed.ts'

/** Who applies jointly on paper: the lead names its supporters there, and each of them signs for itself. */

type Support = { readonly support: string }

/** What is handed in waits too: an application joins whoever agreed. */
const aboutSupport: OnPaper<unknown, Support>['about'] = async ({ tx }, _, { support }) => {
  const { draft, title } = await tx
    .selectFrom('support')
    .innerJoin('key_area', 'key_area.id', 'support.key_area')
    .select(['support.draft', 'key_area.title'])
    .where('support.id', '=', support)
    .executeTakeFirstOrThrow()
  return { subject: support, title, holds: [draft] }
}

export const supportAskedOnPaper: OnPaper<unknown, Support> = {
  about: aboutSupport,
  async undo(context, { subject }) {
    await notHandedIn(context, subject)
    await setState(context, subject, { state: 'cancelled', declared: null })
    await context.discharge('answer-support', subject)
  },
}

export const supportAnsweredOnPaper: OnPaper<Support, Support> = {
  about: aboutSupport,
  before: ({ tx }, { support }) =>
    tx.selectFrom('support').select(['state', 'declared']).where('id', '=', support).executeTakeFirst(),
  async undo(context, { subject, before }) {
    await notHandedIn(context, subject)
    const stood = before as Stood // as `before` took it down
    await setState(context, subject, stood)
    if (stood.state === 'asked') await obligeSupport(context, subject)
  },
}

type Stood = { readonly state: SupportState; readonly declared: unknown }

async function notHandedIn({ tx }: Context, support: string): Promise<void> {
  const facts = await supportFacts(tx, support)
  if (!facts || facts.application || facts.state === 'cancelled') settle(refuse('paper-went-too-far', '3.4.1'))
}

const setState = ({ tx, seq }: Context, support: string, { state, declared }: Stood) =>
  tx
    .updateTable('support')
    .set({ state, declared: declared ? json(declared) : null, act: seq })
    .where('id', '=', support)
    .execute()
