import { z } from 'zod'
import { declaring, ending, interestKinds, type InterestKind } from '#domain/interest.ts'
import { acting } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import { readUscc } from '#domain/uscc.ts'
import { expertFacts } from '../facts/expert.ts'
import { ownInterest } from '../facts/interest.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { act, settle, type Context } from './act.ts'
import { day, id, line } from './shapes.ts'

/** Experts say what ties them to organisations; assessors and enterprises, what ties them to experts or their employers. */
export const interestDeclared = act('interest.declared@1', {
  clauses: ['6.2', '3.4.2'],
  by: ['expert', 'assessor', 'enterprise'],
  input: z.object({
    kind: z.enum(interestKinds),
    name: line,
    uscc: z.string().trim().nullish(),
    fromDay: day.nullish(),
    untilDay: day.nullish(),
  }),
  async perform(context, { fromDay = null, untilDay = null, ...input }) {
    settle(declaring({ fromDay, untilDay }, context.today))
    return { interest: await recordInterest(context, await declarer(context), { ...input, fromDay, untilDay }) }
  },
  shows: () => ({}),
})

export const interestEnded = act('interest.ended@1', {
  clauses: ['6.2'],
  by: ['expert', 'assessor', 'enterprise'],
  input: z.object({ interest: id, untilDay: day }),
  async perform(context, { interest, untilDay }) {
    const { tx, seq, today } = context
    settle(ending(await ownInterest(tx, await declarer(context), interest), untilDay, today))
    await tx.updateTable('interest').set({ until_day: untilDay, act: seq }).where('id', '=', interest).execute()
    return { interest }
  },
  shows: () => ({}),
})

type Declarer = { readonly expert: string } | { readonly organisation: string }

async function declarer({ tx, by }: Context): Promise<Declarer> {
  if (by.actor === 'expert') {
    const own = await expertFacts(tx, { person: by.person })
    return own ? { expert: own.id } : settle(refuse('expert-unknown', '3.3.1'))
  }
  settle(acting(await organisationFacts(tx, by.organisation)))
  return { organisation: by.organisation ?? '' }
}

export async function recordInterest(
  { tx, seq, id: newId }: Context,
  declarer: Declarer,
  interest: {
    kind: InterestKind
    name: string
    uscc?: string | null | undefined
    fromDay: string | null
    untilDay: string | null
  },
): Promise<string> {
  const made = newId()
  await tx
    .insertInto('interest')
    .values({
      id: made,
      act: seq,
      expert: 'expert' in declarer ? declarer.expert : null,
      organisation: 'organisation' in declarer ? declarer.organisation : null,
      kind: interest.kind,
      name: interest.name,
      uscc: interest.uscc ? settle(readUscc(interest.uscc)) : null,
      from_day: interest.fromDay,
      until_day: interest.untilDay,
    })
    .execute()
  return made
}
