import { z } from 'zod'
import { measuring } from '#domain/area-measure.ts'
import { factorIds, joining, proposing, yearOf } from '#domain/key-area.ts'
import { json } from '../db/schema.ts'
import { areaRegister } from '../facts/area-register.ts'
import { keyAreaFacts, titleStands } from '../facts/area.ts'
import { act, settle, type Context } from './act.ts'
import { attached, recordFile } from './files.ts'
import { opinionSteps } from './joint-opinion.ts'
import { proposalOnPaper } from './area-on-paper.ts'
import { id, line, prose, text } from './shapes.ts'

const ofEach = <Shape extends z.ZodType>(shape: Shape) =>
  z.object({ [factorIds[0]]: shape, [factorIds[1]]: shape, [factorIds[2]]: shape, [factorIds[3]]: shape })

/** The four factors are argued with sources; what the register itself can say of them is measured at that moment. */
export const keyAreaProposed = act('key-area.proposed@1', {
  clauses: ['3.1', '7.2'],
  by: ['working-body', 'regulator', 'department'],
  paper: proposalOnPaper,
  input: z.object({
    group: line,
    title: text,
    factors: ofEach(prose),
    sources: ofEach(z.string().trim().max(1_000).optional()).optional(),
    edition: z.coerce.number().int().optional(),
    evidence: attached.nullish(),
  }),
  async perform(context, input) {
    const { tx, seq, today, arrivedOn, policy, by } = context
    const { group, title, factors, sources = {} } = input
    const edition = input.edition ?? yearOf(arrivedOn)
    const groups = policy.areaGroups.map((one) => one.id)
    settle(proposing({ group, groups, edition, same: await titleStands(tx, title.zh) }, arrivedOn))
    const keyArea = context.id()
    await tx
      .insertInto('key_area')
      .values({
        id: keyArea,
        act: seq,
        number: null,
        group_id: group,
        title: json(title),
        factors: json(factors),
        state: 'proposed',
        edition,
        decided_on: null,
        proposed_by: by.organisation ?? null,
        proposed_on: arrivedOn,
        sources: json(sources),
        measured: json(measuring(await areaRegister(tx, { title: title.zh, group }))),
        measured_on: today,
      })
      .execute()
    if (input.evidence) {
      const file = await recordFile(context, input.evidence, 'parties')
      const row = { id: context.id(), act: seq, subject: keyArea, kind: 'evidence' as const, file }
      await tx.insertInto('attachment').values(row).execute()
    }
    await context.oblige({
      what: 'ask-joint-opinions',
      subject: keyArea,
      role: 'working-body',
      title,
      path: `/work/key-areas/${keyArea}`,
      clause: '3.1',
    })
    return { keyArea }
  },
  shows: ({ group, title }) => ({ group, title }),
})

/** Two proposals of one area: the other's suggestions go with it. */
export const keyAreaJoined = act('key-area.joined@1', {
  clauses: ['3.1'],
  by: ['working-body'],
  input: z.object({ keyArea: id, into: id, reason: prose }),
  async perform(context, { keyArea, into, reason }) {
    const { tx, seq } = context
    settle(joining(await keyAreaFacts(tx, keyArea), await keyAreaFacts(tx, into)))
    await tx
      .updateTable('key_area')
      .set({ state: 'joined', joined_to: into, reason, act: seq })
      .where('id', '=', keyArea)
      .execute()
    await tx.updateTable('area_suggestion').set({ key_area: into, act: seq }).where('key_area', '=', keyArea).execute()
    await settleProposal(context, keyArea)
    return { keyArea, into }
  },
  shows: ({ reason }) => ({ reason }),
})

/** Nobody owes anything any more on a proposal that was decided, set aside or joined. */
export async function settleProposal({ tx, discharge }: Context, keyArea: string): Promise<void> {
  const asked = await tx.selectFrom('joint_opinion').select('id').where('key_area', '=', keyArea).execute()
  await discharge(
    opinionSteps,
    asked.map(({ id: opinion }) => opinion),
  )
  await discharge(['ask-joint-opinions', 'decide-key-area'], keyArea)
}
