import { z } from 'zod'
import { addDays, isWorkingDay, workingDaysAfter, type Calendar } from '#domain/calendar.ts'
import { asking, giving, heard, lapsing, reminding, stances } from '#domain/joint-opinion.ts'
import { provincial } from '#domain/key-area.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { parameter, type Day, type Text } from '#policy/policy.ts'
import { jointOpinion, jointOpinions, keyAreaFacts } from '../facts/area.ts'
import { departmentsOf, placeOf, provincialRegulator } from '../facts/departments.ts'
import { act, settle, type Context } from './act.ts'
import { opinionOnPaper } from './area-on-paper.ts'
import { id } from './shapes.ts'

/** What is owed while a department is asked, by it and by the system. */
export const opinionSteps = [
  'give-joint-opinion',
  'give-joint-opinion-soon',
  'remind-joint-opinion',
  'lapse-joint-opinion',
]

/** Every department of the plan is asked, and the regulators of the sectors concerned; each owes an answer by the term. */
export const jointOpinionsAsked = act('joint-opinions.asked@1', {
  clauses: ['3.1'],
  by: ['working-body', 'regulator'],
  input: z.object({ keyArea: id, sectors: z.array(id).max(50).optional() }),
  async perform(context, { keyArea, sectors = [] }) {
    const { tx, seq, today, policy, calendar, by } = context
    if (by.actor === 'regulator') settle(provincial(await placeOf(tx, by.organisation), policy.province.code))
    const known = await departmentsOf(tx, policy, today)
    const joined = known.sectors.filter((one) => sectors.includes(one.id))
    if (joined.length < new Set(sectors).size) settle(refuse('sector-regulator-unknown', '3.1'))
    const departments = [...known.departments, ...joined]
    settle(asking(await keyAreaFacts(tx, keyArea), await jointOpinions(tx, keyArea), departments.length))
    const { value } = parameter(policy, 'jointOpinionTerm', today)
    const { lastDay } = workingDaysAfter(calendar, today, value)
    const { title } = await titleOf(context, keyArea)
    for (const department of departments) {
      const opinion = context.id()
      await tx
        .insertInto('joint_opinion')
        .values({
          id: opinion,
          act: seq,
          key_area: keyArea,
          department: department.id,
          asked_on: today,
          due_on: lastDay,
          working_days: value,
          state: 'asked',
          text: null,
          answered_on: null,
          reminded_on: null,
        })
        .execute()
      const owed = { subject: opinion, title, path: `/work/key-areas/${keyArea}`, clause: '3.1' as const }
      const reminder = remindedAfter(calendar, lastDay, parameter(policy, 'jointOpinionReminder', today).value)
      await context.oblige({
        ...owed,
        what: 'give-joint-opinion',
        role: 'department',
        organisation: department.id,
        dueOn: lastDay,
      })
      if (reminder > today)
        await context.oblige({ ...owed, what: 'remind-joint-opinion', role: 'system', dueOn: reminder })
      await context.oblige({ ...owed, what: 'lapse-joint-opinion', role: 'system', dueOn: lastDay })
    }
    await context.discharge('ask-joint-opinions', keyArea)
    return { keyArea, lastDay, asked: departments.length }
  },
  shows: (_, { lastDay, asked }) => ({ lastDay, asked }),
})

/** The day after which the reminder goes out, so that so many working days are left. */
function remindedAfter(calendar: Calendar, lastDay: Day, workingDays: number): Day {
  let day = lastDay
  for (let left = 0; left < workingDays;) {
    day = addDays(day, -1)
    if (isWorkingDay(calendar, day)) left += 1
  }
  return addDays(day, -1)
}

/** Agreed, agreed with changes, or disagreed, with reasons. */
export const jointOpinionGiven = act('joint-opinion.given@1', {
  clauses: ['3.1'],
  by: ['department'],
  paper: opinionOnPaper,
  input: z
    .object({ keyArea: id, stance: z.enum(stances), text: z.string().trim().max(10_000).optional() })
    .refine(({ stance, text }) => stance === 'agree' || text, {
      path: ['text'],
      params: { rule: 'opinion-reason-needed' },
    }),
  async perform(context, { keyArea, stance, text = '' }) {
    const { tx, seq, arrivedOn, isOnPaper, calendar, by } = context
    const opinion = await jointOpinion(tx, { keyArea, department: by.organisation ?? '' })
    settle(giving(opinion, await keyAreaFacts(tx, keyArea), { calendar, today: arrivedOn, isOnPaper }))
    const { id: given } = settle(opinion ?? refuse('joint-opinion-not-asked', '3.1'))
    await tx
      .updateTable('joint_opinion')
      .set({ state: stance, text: text || null, answered_on: arrivedOn, act: seq })
      .where('id', '=', given)
      .execute()
    await goOn(context, { keyArea, opinion: given })
    return { opinion: given }
  },
  shows: () => ({}),
})

/** What is owed is told once more, so that it lies on the desk anew and a mail goes out. */
export const jointOpinionReminded = act('joint-opinion.reminded@1', {
  clauses: ['3.1'],
  by: ['system'],
  input: z.object({ opinion: id }),
  async perform(context, { opinion }) {
    const { tx, seq, today } = context
    const row = await jointOpinion(tx, { id: opinion })
    settle(reminding(row))
    const { keyArea, department, dueOn } = settle(row ?? refuse('joint-opinion-not-asked', '3.1'))
    await tx.updateTable('joint_opinion').set({ reminded_on: today, act: seq }).where('id', '=', opinion).execute()
    await context.discharge(['remind-joint-opinion', 'give-joint-opinion'], opinion)
    const { title } = await titleOf(context, keyArea)
    await context.oblige({
      what: 'give-joint-opinion-soon',
      subject: opinion,
      role: 'department',
      organisation: department,
      title,
      path: `/work/key-areas/${keyArea}`,
      dueOn,
      clause: '3.1',
    })
    return { opinion }
  },
  shows: () => ({}),
})

/** The term is over: who did not answer is recorded as silent, and the decision goes on. */
export const jointOpinionLapsed = act('joint-opinion.lapsed@1', {
  clauses: ['3.1'],
  by: ['system'],
  input: z.object({ opinion: id }),
  async perform(context, { opinion }) {
    const { tx, seq, today, calendar } = context
    const row = await jointOpinion(tx, { id: opinion })
    settle(lapsing(row, calendar, today))
    const { keyArea } = settle(row ?? refuse('joint-opinion-not-asked', '3.1'))
    await tx.updateTable('joint_opinion').set({ state: 'silent', act: seq }).where('id', '=', opinion).execute()
    await goOn(context, { keyArea, opinion })
    return { opinion }
  },
  shows: () => ({}),
})

/** With the last answer, or the last silence, the decision is the regulator's to prepare. */
async function goOn(context: Context, { keyArea, opinion }: { keyArea: string; opinion: string }): Promise<void> {
  const { tx, policy, discharge } = context
  await discharge(opinionSteps, opinion)
  if (isRefusal(heard(await jointOpinions(tx, keyArea)))) return
  await discharge('decide-key-area', keyArea)
  const regulator = await provincialRegulator(tx, policy)
  await context.oblige({
    what: 'decide-key-area',
    subject: keyArea,
    role: 'regulator',
    organisation: regulator?.id,
    title: (await titleOf(context, keyArea)).title,
    path: `/work/key-areas/${keyArea}`,
    clause: '3.1',
  })
}

const titleOf = ({ tx }: Context, keyArea: string): Promise<{ title: Text }> =>
  tx.selectFrom('key_area').select('title').where('id', '=', keyArea).executeTakeFirstOrThrow()
