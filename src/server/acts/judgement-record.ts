import {
  assessing,
  bySecondReader,
  deciding,
  isTied,
  judging,
  type JudgementKind,
  type Target,
} from '#domain/judgement.ts'
import { acting } from '#domain/organisation.ts'
import { keyOf } from '#domain/ranking/assess.ts'
import { evaluateJudged } from '#domain/ranking/judged.ts'
import { judgedText } from '#domain/ranking/judgement.ts'
import { refuse } from '#domain/refusal.ts'
import { openIn } from '#domain/workbench.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { frozenDeclaration, judgementRows, judgementsIn, judgesOf, roundFacts } from '../facts/judgement.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { referredIn } from '../facts/referral.ts'
import { settle, type Context } from './act.ts'
import { recordFile, type Attached } from './files.ts'

/** What a judgement is about, and why. */
export type About = {
  evaluation: string
  declaration: string
  reason: string
  evidence: string
  file?: Attached | undefined
}

/** What is judged, by whom: from the frozen data, and from what was judged before. */
export async function judged(context: Context, kind: JudgementKind, about: About, indicator: string | null) {
  await onRound(context, about.evaluation)
  const { target, ...found } = await targetOf(context, { ...about, kind, indicator })
  settle(judging(target))
  const seats = bySecondReader.has(kind) ? [] : await seatsFree(context, about, found.least)
  return { ...found, seats }
}

/** Who may judge at all: the assessor, on frozen data, until the evaluation is run. */
export async function onRound({ tx, by }: Context, evaluation: string): Promise<void> {
  settle(acting(await organisationFacts(tx, by.organisation)))
  settle(assessing(await roundFacts(tx, evaluation), by.organisation))
}

/** One thing that may be judged, as it stands with everything that was judged before. */
export async function targetOf(
  { tx, policy, today }: Context,
  of: { evaluation: string; declaration: string; indicator: string | null; kind: JudgementKind },
) {
  const unknown = refuse('judgement-target-unknown', '3.4.4')
  const frozen = await frozenDeclaration(tx, of)
  const declaration = frozen?.declaration ?? settle(unknown)
  const scheme = frozen?.scheme ?? settle(unknown)
  const indicator = scheme.indicators.find(({ id }) => id === of.indicator)
  const least = parameter(policy, 'panelMin', today).value
  const rows = await judgementRows(tx, of.evaluation)
  const counting = rows.filter(({ state }) => state === 'standing' || state === 'proposed')
  const { result } = evaluateJudged(
    scheme,
    [declaration],
    judgementsIn(
      counting.filter((one) => one.kind === 'method-equivalence' || one.declaration === of.declaration),
      { keys: new Map([[of.declaration, keyOf(declaration)]]), expertsMin: least },
    ),
    { policyNumbers: { coreIndicatorsMin: parameter(policy, 'coreIndicatorsMin', today).value } },
  )
  const [standard] = result.standards
  const isOn = (one: { declaration: string | null; indicator: string | null }) =>
    one.declaration === of.declaration && one.indicator === of.indicator
  const target: Target = {
    kind: of.kind,
    isThere: of.indicator === null || indicator !== undefined,
    isOpen: standard ? openIn(standard).some((one) => one.indicator === of.indicator) : false,
    isJudged: counting.some(isOn),
    isReferred: (await referredIn(tx, of.evaluation)).some(isOn),
  }
  const value = of.indicator === null ? undefined : declaration.values[of.indicator]
  return { target, declaration, indicator, least, declared: judgedText(value), method: value?.method }
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

export type Recorded = About & {
  kind: JudgementKind
  indicator: string | null
  from: string
  to: unknown
  page: string | null
  grades?: readonly { seat: string; grade: string; reason?: string }[]
  /** The panel of the pool that found it. */
  referral?: string
}

export async function record(context: Context, { file, ...of }: Recorded) {
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
      referral: of.referral ?? null,
    })
    .execute()
  if (file) await attachEvidence(context, judgement, await recordFile(context, file, 'parties'))
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

export async function attachEvidence({ tx, seq, id }: Context, subject: string, file: string): Promise<void> {
  await tx
    .insertInto('attachment')
    .values({ id: id(), act: seq, subject, kind: 'evidence' as const, file })
    .execute()
}
