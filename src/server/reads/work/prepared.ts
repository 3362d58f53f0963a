import { z } from 'zod'
import { workingDaysAfter } from '#domain/calendar.ts'
import { areaChanges } from '#domain/edition.ts'
import { yearOf } from '#domain/key-area.ts'
import { touches } from '#domain/period.ts'
import { handlings, publicityTerm } from '#domain/publicity.ts'
import type { Scheme } from '#domain/scheme.ts'
import { parameter, type Text } from '#policy/policy.ts'
import { factorsOf } from '#server/facts/area-shown.ts'
import { schemeOf } from '#server/facts/application.ts'
import { runningPeriods } from '#server/facts/publicity.ts'
import { partyName } from '#server/facts/standing.ts'
import { rankingFacts } from '#server/facts/ranking.ts'
import type { Shown } from '#domain/prepared.ts'
import { rankingShown } from './prepared-ranking.ts'
import { todayOf, type Looked } from './looked.ts'

const participation = z.object({ party: z.enum(['assessor', 'expert']), subject: z.string(), reason: z.string() })
const decision = z.object({
  exitCase: z.string(),
  outcome: z.enum(['exit', 'no-exit', 'upheld', 'lifted']),
  reasons: z.string(),
})
const shapes = {
  'key-area.decided@2': z.object({
    edition: z.number().optional(),
    document: z.string().optional(),
    areas: z.record(
      z.string(),
      z.object({
        change: z.enum(areaChanges),
        title: z.custom<Text>().optional(),
        group: z.string().optional(),
        reason: z.string().optional(),
      }),
    ),
  }),
  'call.opened@1': z.object({
    title: z.custom<Text>(),
    keyAreas: z.array(z.string()),
    opensOn: z.string().optional(),
    closesOn: z.string(),
    questionsUntil: z.string().optional(),
    rules: z.custom<Text>(),
    attachments: z.array(z.object({ name: z.string() })).optional(),
  }),
  'call.extended@1': z.object({
    call: z.string(),
    closesOn: z.string(),
    questionsUntil: z.string().optional(),
    reason: z.custom<Text>(),
  }),
  'publicity.opened@1': z.object({ kind: z.enum(['scheme', 'ranking']), subject: z.string() }),
  'scheme.published@2': z.object({ applications: z.array(z.string()) }),
  'standing.suspended@1': participation,
  'standing.restored@1': participation,
  'exit-case.decided@1': decision,
  'exit-case.decided@2': decision,
  'exit-case.reviewed@1': decision,
  'publicity.withdrawn@1': z.object({ publicity: z.string(), reason: z.string() }),
  'handling-opinion.issued@1': z.object({
    application: z.string(),
    outcome: z.enum(handlings),
    opinion: z.string(),
  }),
  'outage.recorded@1': z.object({ day: z.string(), from: z.string(), until: z.string(), reason: z.string() }),
  'scheme.corrected@1': z.object({
    publicity: z.string(),
    place: z.string(),
    from: z.string(),
    to: z.string(),
    reason: z.string(),
  }),
  'title.corrected@1': z.object({ from: z.custom<Text>(), to: z.custom<Text>(), reason: z.string() }),
  'person.erased@1': z.object({ person: z.string(), reason: z.string() }),
  'programme.state-set@1': z.object({ state: z.string(), reason: z.string() }),
}

export async function shownOf(from: Looked, type: string, input: unknown): Promise<Shown> {
  switch (type) {
    case 'key-area.decided@2':
      return keyAreas(from, shapes[type].parse(input))
    case 'call.opened@1':
      return call(from, shapes[type].parse(input))
    case 'call.extended@1':
      return extension(from, shapes[type].parse(input))
    case 'publicity.opened@1':
      return publicity(from, shapes[type].parse(input))
    case 'scheme.published@2':
      return publication(from, shapes[type].parse(input).applications)
    case 'exit-case.decided@1':
    case 'exit-case.decided@2':
    case 'exit-case.reviewed@1':
      return exit(from, shapes[type].parse(input))
    case 'standing.suspended@1':
    case 'standing.restored@1':
      return standing(from, shapes[type].parse(input))
    case 'publicity.withdrawn@1':
      return withdrawal(from, shapes[type].parse(input))
    case 'handling-opinion.issued@1':
      return handling(from, shapes[type].parse(input))
    case 'outage.recorded@1':
      return outage(from, shapes[type].parse(input))
    case 'scheme.corrected@1':
      return schemeCorrection(from, shapes[type].parse(input))
    case 'programme.state-set@1':
      return programme(from, shapes[type].parse(input))
    case 'title.corrected@1':
      return { kind: 'correction', ...shapes[type].parse(input) }
    case 'person.erased@1':
      return erasure(from, shapes[type].parse(input))
  }
  return rankingShown(from, type, input) ?? { kind: 'other', input: JSON.stringify(input, null, 2) }
}

type Decision = z.output<(typeof shapes)['key-area.decided@2']>

async function keyAreas(from: Looked, { edition, document, areas }: Decision): Promise<Shown> {
  const { reader, policy } = from
  const rows = await reader
    .selectFrom('key_area')
    .selectAll()
    .where('id', 'in', Object.keys(areas))
    .orderBy('number')
    .orderBy('act')
    .execute()
  const opinions = await reader
    .selectFrom('joint_opinion')
    .innerJoin('organisation', 'organisation.id', 'joint_opinion.department')
    .select(['joint_opinion.key_area', 'organisation.name', 'joint_opinion.state', 'joint_opinion.text'])
    .where('joint_opinion.key_area', 'in', Object.keys(areas))
    .orderBy('organisation.act')
    .execute()
  const groupName = (id: string) => policy.areaGroups.find((one) => one.id === id)?.name ?? { zh: id }
  const shown = rows.map((row) => {
    const one = areas[row.id]
    const isNew = one?.change === 'new'
    return {
      id: row.id,
      title: row.title,
      group: groupName(one?.group ?? row.group_id),
      change: one?.change ?? ('new' as const),
      becomes: one?.title,
      reason: one?.reason,
      factors: isNew ? factorsOf(policy, row.factors, row.sources ?? {}) : [],
      opinions: isNew ? opinions.filter(({ key_area }) => key_area === row.id).map(({ key_area: _, ...of }) => of) : [],
    }
  })
  return { kind: 'key-areas', edition: edition ?? yearOf(todayOf(from)), document: document ?? '', areas: shown }
}

type Call = z.output<(typeof shapes)['call.opened@1']>
async function call({ reader }: Looked, { title, keyAreas, closesOn, rules, ...rest }: Call): Promise<Shown> {
  const areas = await reader
    .selectFrom('key_area')
    .select('title')
    .where('id', 'in', keyAreas)
    .orderBy('number')
    .execute()
  const { opensOn = null, questionsUntil = null, attachments = [] } = rest
  const files = attachments.map(({ name }) => name)
  return {
    kind: 'call',
    title,
    areas: areas.map((area) => area.title),
    opensOn,
    closesOn,
    questionsUntil,
    rules,
    files,
  }
}

type Extension = z.output<(typeof shapes)['call.extended@1']>
async function extension(
  { reader }: Looked,
  { call: id, closesOn, reason, questionsUntil }: Extension,
): Promise<Shown> {
  const row = await reader
    .selectFrom('call')
    .select(['title', 'number', 'closes_on as from'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { kind: 'extension', ...row, to: closesOn, questionsUntil: questionsUntil ?? null, reason }
}

/** The last day as it would be if it were issued today. */
async function publicity(from: Looked, of: { kind: 'scheme' | 'ranking'; subject: string }): Promise<Shown> {
  const { reader, policy, calendar } = from
  const today = todayOf(from)
  const { value } = parameter(policy, publicityTerm[of.kind].parameter, today)
  const row = of.kind === 'scheme' ? await schemeOf(reader, of.subject) : await rankingFacts(reader, of.subject)
  return {
    kind: 'publicity',
    of: of.kind,
    title: row?.title ?? { zh: '' },
    subject: of.subject,
    days: value,
    lastDay: workingDaysAfter(calendar, today, value).lastDay,
    scheme: row && 'content' in row ? (row.content as Scheme) : null, // parsed when it was handed in
  }
}

const numberOf = ({ reader }: Looked, publicity: string) =>
  reader.selectFrom('publicity').select(['number', 'title']).where('id', '=', publicity).executeTakeFirstOrThrow()

async function withdrawal(
  from: Looked,
  { publicity: id, reason }: { publicity: string; reason: string },
): Promise<Shown> {
  return { kind: 'withdrawal', ...(await numberOf(from, id)), reason }
}

type Correction = z.output<(typeof shapes)['scheme.corrected@1']>
async function schemeCorrection(from: Looked, { publicity: id, ...rest }: Correction): Promise<Shown> {
  const { number } = await numberOf(from, id)
  return { kind: 'scheme-correction', number, ...rest }
}

type HandlingOpinion = z.output<(typeof shapes)['handling-opinion.issued@1']>
async function handling({ reader }: Looked, { application, outcome, opinion }: HandlingOpinion): Promise<Shown> {
  const title = (await schemeOf(reader, application))?.title ?? { zh: '' }
  return { kind: 'handling', title, application, outcome, opinion }
}

/** With the periods that would get a day more if it were issued now. */
async function outage({ reader }: Looked, of: z.output<(typeof shapes)['outage.recorded@1']>): Promise<Shown> {
  const running = await runningPeriods(reader)
  return { kind: 'outage', ...of, periods: running.filter((one) => touches(one, of.day)).map(({ number }) => number) }
}

async function publication({ reader }: Looked, applications: readonly string[]): Promise<Shown> {
  const listed = []
  for (const application of applications) {
    const row = await schemeOf(reader, application)
    const of = await reader
      .selectFrom('application')
      .innerJoin('organisation', 'organisation.id', 'application.assessor')
      .select('organisation.name')
      .where('application.id', '=', application)
      .executeTakeFirst()
    if (row)
      listed.push({
        application,
        title: row.title,
        assessor: of?.name ?? { zh: '' },
        digest: row.digest,
        version: row.version,
        scheme: row.content as Scheme,
      }) // parsed when it was handed in
  }
  return { kind: 'publication', schemes: listed }
}

async function exit({ reader, policy }: Looked, of: z.output<typeof decision>): Promise<Shown> {
  const row = await reader
    .selectFrom('exit_case')
    .select(['title', 'party', 'ground', 'facts', 'statement'])
    .where('id', '=', of.exitCase)
    .executeTakeFirstOrThrow()
  const ground = policy.participationEndReasons.entries.find(({ id }) => id === row.ground)?.name ?? { zh: row.ground }
  return { kind: 'exit', ...of, ...row, ground }
}

type Participation = z.output<typeof participation>
async function standing({ reader }: Looked, { party, subject, reason }: Participation): Promise<Shown> {
  return { kind: 'standing', party, name: await partyName(reader, { party, subject }), reason }
}

async function programme({ policy }: Looked, { state, reason }: { state: string; reason: string }): Promise<Shown> {
  const named = policy.programmeStates.find(({ id }) => id === state)
  return { kind: 'programme', state: named?.name ?? { zh: state }, says: named?.says ?? { zh: '' }, reason }
}

async function erasure({ reader }: Looked, { person, reason }: { person: string; reason: string }): Promise<Shown> {
  const row = await reader.selectFrom('person').select(['name', 'email']).where('id', '=', person).executeTakeFirst()
  return { kind: 'erasure', name: row?.name ?? '', email: row?.email ?? '', reason }
}
