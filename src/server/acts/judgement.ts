import { z } from 'zod'
import {
  assessing,
  bySecondReader,
  deciding,
  isTied,
  judging,
  transcribing,
  type JudgementKind,
} from '#domain/judgement.ts'
import { acting } from '#domain/organisation.ts'
import { evaluateJudged } from '#domain/ranking/judged.ts'
import { keyOf } from '#domain/ranking/assess.ts'
import { qualitativeGrades } from '#domain/ranking/judgement.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { parseRequirement } from '#domain/requirement/parse.ts'
import { levelNames } from '#domain/scheme.ts'
import { openIn } from '#domain/workbench.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { frozenDeclaration, judgementRows, judgementsIn, judgesOf, roundFacts } from '../facts/judgement.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { act, settle, type Context } from './act.ts'
import { attached, recordFile, type Attached } from './files.ts'
import { id, line } from './shapes.ts'

const typed = z.string().trim().min(1).max(500)
/** What every judgement says of itself; the file is what it rests on, such as signed minutes or a page of the text. */
const said = { evaluation: id, declaration: id, reason: typed, evidence: typed, file: attached.optional() }

/** A value as it stands in the enterprise's text, with the page; another person reads it again before it counts. */
export const transcriptionProposed = act('transcription.proposed@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({ ...said, indicator: line, to: typed, page: line }),
  async perform(context, { indicator, to, page, ...about }) {
    const { target, declared } = await judged(context, 'correct-transcription', about, indicator)
    settle(
      transcribing({
        from: declared,
        to,
        isReadable: !isRefusal(target ? parseRequirement(to, target) : refuse('judgement-target-unknown', '3.4.4')),
      }),
    )
    return record(context, { ...about, kind: 'correct-transcription', indicator, from: declared, to, page })
  },
  shows: (_, { number }) => ({ number }),
})

/** A standard that may not be ranked for a reason that no program sees; another person looks again before it counts. */
export const exclusionProposed = act('exclusion.proposed@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object(said),
  async perform(context, about) {
    await judged(context, 'exclude', about, null)
    return record(context, { ...about, kind: 'exclude', indicator: null, from: '', to: null, page: null })
  },
  shows: (_, { number }) => ({ number }),
})

/** How a text lies to its reference, and what level it reaches: as the experts found together. */
export const textInterpreted = act('text.interpreted@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({
    ...said,
    indicator: line,
    verdict: z.enum(['stricter', 'equal', 'laxer']),
    tier: z.enum([...levelNames, 'none', 'pass', 'fail']),
  }),
  async perform(context, { indicator, verdict, tier, ...about }) {
    const { declared, seats, target } = await judged(context, 'interpret-text', about, indicator)
    const isPass = tier === 'pass' || tier === 'fail'
    if (isPass !== (target?.class === 'basic')) settle(refuse('tier-of-another-class', '3.4.4'))
    const to = { verdict, tier }
    const grades = seats.map((seat) => ({ seat, grade: tier }))
    return record(context, { ...about, kind: 'interpret-text', indicator, from: declared, to, page: null, grades })
  },
  shows: (_, { number }) => ({ number }),
})

/** Each expert's own grade; the middle one counts. Who is tied to the enterprise gives none. */
export const textGraded = act('text.graded@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({ ...said, indicator: line, grades: z.record(z.string(), z.enum(qualitativeGrades)) }),
  async perform(context, { indicator, grades, ...about }) {
    const { declared, seats, least } = await judged(context, 'grade-qualitative', about, indicator)
    const given = seats.flatMap((seat) => (grades[seat] ? [{ seat, grade: grades[seat] }] : []))
    settle(deciding({ free: given.length, least }))
    return record(context, {
      ...about,
      kind: 'grade-qualitative' as const,
      indicator,
      from: declared,
      to: null,
      page: null,
      grades: given,
    })
  },
  shows: (_, { number }) => ({ number }),
})

/** Another test method gives the same: it counts for everybody who tests by it. */
export const methodEquated = act('method.equated@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({ ...said, indicator: line }),
  async perform(context, { indicator, ...about }) {
    const { declaration, seats, target } = await judged(context, 'method-equivalence', about, indicator)
    const method = declaration.values[indicator]?.method
    if (!method || !target?.method) return settle(refuse('no-other-method', '3.4.4'))
    const grades = seats.map((seat) => ({ seat, grade: 'equal' }))
    return record(context, {
      ...about,
      kind: 'method-equivalence' as const,
      indicator,
      from: method,
      to: target.method,
      page: null,
      grades,
    })
  },
  shows: (_, { number }) => ({ number }),
})

type About = { evaluation: string; declaration: string; reason: string; evidence: string; file?: Attached | undefined }

/** What is judged, by whom: from the frozen data, and from what was judged before. */
async function judged(context: Context, kind: JudgementKind, about: About, indicator: string | null) {
  const { tx, by, today, policy } = context
  settle(acting(await organisationFacts(tx, by.organisation)))
  settle(assessing(await roundFacts(tx, about.evaluation), by.organisation))
  const frozen = await frozenDeclaration(tx, about)
  const declaration = frozen?.declaration ?? settle(refuse('judgement-target-unknown', '3.4.4'))
  const scheme = frozen?.scheme ?? settle(refuse('judgement-target-unknown', '3.4.4'))
  const target = scheme.indicators.find((one) => one.id === indicator)
  const least = parameter(policy, 'panelMin', today).value
  const rows = await judgementRows(tx, about.evaluation)
  const counting = rows.filter(({ state }) => state === 'standing' || state === 'proposed')
  const own = new Map([[about.declaration, keyOf(declaration)]])
  const { result } = evaluateJudged(
    scheme,
    [declaration],
    judgementsIn(
      counting.filter((one) => one.kind === 'method-equivalence' || one.declaration === about.declaration),
      { keys: own, expertsMin: least },
    ),
    { policyNumbers: { coreIndicatorsMin: parameter(policy, 'coreIndicatorsMin', today).value } },
  )
  const [standard] = result.standards
  settle(
    judging({
      kind,
      isThere: indicator === null || target !== undefined,
      isOpen: standard ? openIn(standard).some((one) => one.indicator === indicator) : false,
      isJudged: counting.some((one) => one.declaration === about.declaration && one.indicator === indicator),
    }),
  )
  const seats = bySecondReader.has(kind) ? [] : await seatsFree(context, about, least)
  const value = indicator === null ? undefined : declaration.values[indicator]?.value
  return { declaration, declared: typeof value === 'string' ? value : '', target, seats, least }
}

/** The judges who are tied to the enterprise stand back. */
async function seatsFree({ tx }: Context, { evaluation, declaration }: About, least: number): Promise<string[]> {
  const enterprise = await tx
    .selectFrom('declaration')
    .innerJoin('organisation', 'organisation.id', 'declaration.enterprise')
    .select(['organisation.name', 'organisation.uscc'])
    .where('declaration.id', '=', declaration)
    .executeTakeFirstOrThrow()
  const judges = await judgesOf(tx, evaluation)
  const free = judges.filter((one) => !isTied(one, { name: enterprise.name.zh, uscc: enterprise.uscc }))
  settle(deciding({ free: free.length, least }))
  return free.map(({ number }) => String(number))
}

type Recorded = About & {
  kind: JudgementKind
  indicator: string | null
  from: string
  to: unknown
  page: string | null
  grades?: readonly { seat: string; grade: string }[]
}

async function record(context: Context, { file, ...of }: Recorded) {
  const { tx, seq, today, by } = context
  const rows = await judgementRows(tx, of.evaluation)
  const judgement = context.id()
  const number = rows.length + 1
  const isProposed = bySecondReader.has(of.kind)
  const { evaluation, declaration, kind, indicator, page, reason, evidence } = of
  await tx
    .insertInto('judgement')
    .values({
      id: judgement,
      act: seq,
      evaluation,
      number,
      kind,
      declaration,
      indicator,
      page,
      reason,
      evidence,
      from_value: of.from,
      to_value: of.to === null ? null : json(of.to),
      grades: json(of.grades ?? []),
      made_on: today,
      made_by: by.person ?? '',
      state: isProposed ? 'proposed' : 'standing',
    })
    .execute()
  if (file) {
    const values = { id: context.id(), act: seq, subject: judgement, kind: 'evidence' as const }
    await tx
      .insertInto('attachment')
      .values({ ...values, file: await recordFile(context, file, 'parties') })
      .execute()
  }
  if (isProposed) {
    const round = await roundFacts(tx, evaluation)
    await context.oblige({
      what: 'confirm-judgement',
      subject: judgement,
      role: 'assessor',
      organisation: by.organisation,
      title: round?.title ?? { zh: '' },
      path: `/work/evaluations/${evaluation}/workbench/record`,
      clause: '3.4.4',
    })
  }
  return { judgement, number }
}
