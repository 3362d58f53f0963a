import { heard, type JointOpinion } from '#domain/joint-opinion.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { jointOpinion, jointOpinions, keyAreaFacts, suggestionFacts } from '../facts/area.ts'
import { settle, type Context } from './act.ts'
import type { OnPaper } from './act.ts'

/** How proposals, suggestions and joint opinions that came on paper are taken back when they are not what the party wrote. */

const tooFar = (clause: '3.1' | '7.2') => settle(refuse('paper-went-too-far', clause))

export const suggestionOnPaper: OnPaper<{ readonly title: string }, { readonly suggestion: string }> = {
  about: async (_, { title }, { suggestion }) => ({ subject: suggestion, title: { zh: title } }),
  async undo(context, { subject }) {
    const { tx, seq } = context
    if ((await suggestionFacts(tx, subject))?.state !== 'lodged') tooFar('7.2')
    await tx.updateTable('area_suggestion').set({ state: 'taken-back', act: seq }).where('id', '=', subject).execute()
    await context.discharge('answer-area-suggestion', subject)
  },
}

/** Set aside with the reason of who compared it: until the departments were asked nobody has looked at it. */
export const proposalOnPaper: OnPaper<{ readonly title: { readonly zh: string } }, { readonly keyArea: string }> = {
  about: async (_, { title }, { keyArea }) => ({ subject: keyArea, title }),
  async undo(context, { subject, reason }) {
    const { tx, seq } = context
    const area = await keyAreaFacts(tx, subject)
    if (area?.state !== 'proposed' || (await jointOpinions(tx, subject)).length > 0) tooFar('3.1')
    await tx.updateTable('key_area').set({ state: 'set-aside', reason, act: seq }).where('id', '=', subject).execute()
    await context.discharge('ask-joint-opinions', subject)
  },
}

type Opinion = { readonly keyArea: string }
type Stood = { readonly state: JointOpinion['state']; readonly text: string | null; readonly answeredOn: string | null }

/** The decision on the area waits with it. */
export const opinionOnPaper: OnPaper<Opinion, { readonly opinion: string }> = {
  async about({ tx }, { keyArea }, { opinion }) {
    const { title } = await titleOf(tx, keyArea)
    return { subject: opinion, title, holds: [keyArea] }
  },
  before: ({ tx, by }, { keyArea }) =>
    tx
      .selectFrom('joint_opinion')
      .select(['state', 'text', 'answered_on as answeredOn'])
      .where('key_area', '=', keyArea)
      .where('department', '=', by.organisation ?? null)
      .executeTakeFirst(),
  async undo(context, { subject, before }) {
    const { tx, seq } = context
    const opinion = await jointOpinion(tx, { id: subject })
    if (!opinion || (await keyAreaFacts(tx, opinion.keyArea))?.state !== 'proposed') return tooFar('3.1')
    const { state, text, answeredOn } = before as Stood // as `before` took it down
    await tx
      .updateTable('joint_opinion')
      .set({ state, text, answered_on: answeredOn, act: seq })
      .where('id', '=', subject)
      .execute()
    if (isRefusal(heard(await jointOpinions(tx, opinion.keyArea))))
      await context.discharge('decide-key-area', opinion.keyArea)
    if (state === 'asked') await askAgain(context, { opinion: subject, ...opinion })
  },
}

type Asked = {
  readonly opinion: string
  readonly keyArea: string
  readonly department: string
  readonly dueOn: string
}

/** The department owes it again, by the day that it was told. */
async function askAgain(context: Context, { opinion, keyArea, department, dueOn }: Asked): Promise<void> {
  const { title } = await titleOf(context.tx, keyArea)
  const owed = { subject: opinion, title, path: `/work/key-areas/${keyArea}`, clause: '3.1', dueOn } as const
  await context.oblige({ ...owed, what: 'give-joint-opinion', role: 'department', organisation: department })
  await context.oblige({ ...owed, what: 'lapse-joint-opinion', role: 'system' })
}

const titleOf = (tx: Context['tx'], keyArea: string) =>
  tx.selectFrom('key_area').select('title').where('id', '=', keyArea).executeTakeFirstOrThrow()
