import { randomUUID } from 'node:crypto'
import { auditItems } from '#domain/audit.ts'
import type { Remedy } from '#domain/deliberation.ts'
import { formalChecks, type Check } from '#domain/formal-checks.ts'
import type { PanelKind } from '#domain/panel.ts'
import type { Text } from '#policy/policy.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Act, By } from '../acts/act.ts'
import { applicationLodged } from '../acts/application.ts'
import { callOpened } from '../acts/call.ts'
import { consentAnswered, consentAsked } from '../acts/consent.ts'
import { declarationsMade, type declared } from '../acts/declaration.ts'
import { deliberationConcluded } from '../acts/deliberation.ts'
import { expertAdmitted } from '../acts/expert.ts'
import { formExamined } from '../acts/form-review.ts'
import { issue, prepare } from '../acts/issue.ts'
import { keyAreaDecided } from '../acts/edition.ts'
import { jointOpinionGiven, jointOpinionsAsked } from '../acts/joint-opinion.ts'
import { keyAreaProposed } from '../acts/key-area.ts'
import { noticeServed } from '../acts/notice.ts'
import { organisationRegistered, organisationVerified } from '../acts/organisation.ts'
import { panelConvened, panelOpined, reviewSubmitted, seatAnswered } from '../acts/panel.ts'
import { performed } from '../acts/perform.ts'
import { publicityOpened } from '../acts/publicity.ts'
import { rankingPublished } from '../acts/ranking-publication.ts'
import { schemePublished } from '../acts/scheme.ts'
import { submissionConfirmed, submissionLodged } from '../acts/submission.ts'
import type { App } from '../app.ts'
import { grantFirst, type Bodies } from '../bodies.ts'
import { unserved } from '../jobs/serving.ts'
import { runSample } from '../recomputing.ts'
import type { z } from 'zod'

export type Expert = { readonly expert: string; readonly by: By }
type Verdict = 'pass' | 'fail'

/** The key of each act, and who is told what it brought. */
export type Keys = { readonly newKey: () => string; readonly told: (key: string, result: unknown) => void }
const ownKeys: Keys = { newKey: randomUUID, told: () => undefined }

const looked = '经核对，符合。'

/** Every check met but those that are named. */
const checklist = (wrong: Partial<Record<Check, { remark: string; place: string | null }>>) =>
  formalChecks.map((item) => ({ item, met: !wrong[item], ...(wrong[item] ?? { remark: looked, place: null }) }))

/** The checklist of an audit: everything met, or one thing not. */
const audited = (verdict: Verdict) =>
  Object.fromEntries(
    auditItems.map((item) => [item, { met: verdict === 'pass' || item !== 'shortlist', remark: looked }]),
  )

/** Verbs of the round, each a real act by the one who may do it: the demonstration and the stories are told in them. */
export type Stage = ReturnType<typeof openStage>

export function openStage(app: App, bodies: Bodies, { newKey, told }: Keys = ownKeys) {
  async function doing<I, R>(act: Act<I, R>, input: NoInfer<I>, by: By, key = newKey()): Promise<R> {
    const result = await performed(app, act, input, { by, key })
    told(key, result)
    return result
  }
  const known = new Map<string, By>()

  async function official(
    name: string,
    role: 'working-body' | 'regulator',
    email = `${role}-${known.size}@example.invalid`,
  ) {
    const before = known.get(name)
    if (before) return before
    const organisation = role === 'regulator' ? bodies.regulator : bodies.workingBody
    const { person, capacity } = await grantFirst(app, organisation, role, { name, email })
    const by: By = { actor: role, person, capacity, organisation }
    known.set(name, by)
    return by
  }
  const body = async () => ({
    prepares: await official('经办人甲', 'working-body'),
    issues: await official('签发人乙', 'working-body'),
  })
  const regulator = async () => ({
    prepares: await official('经办人丙', 'regulator'),
    issues: await official('签发人丁', 'regulator'),
  })

  /** The person who answers for a department. */
  async function department(organisation: string): Promise<By> {
    const before = known.get(organisation)
    if (before) return before
    const number = bodies.departments.indexOf(organisation) + 1
    const person = { name: '部门演示', email: `department-${number || organisation}@example.invalid` }
    const by = {
      actor: 'department' as const,
      organisation,
      ...(await grantFirst(app, organisation, 'department', person)),
    }
    known.set(organisation, by)
    return by
  }

  /** Every department is asked for its opinion, and agrees. */
  async function heard(keyArea: string) {
    await doing(jointOpinionsAsked, { keyArea }, (await body()).prepares)
    const asked = await app.db
      .selectFrom('joint_opinion')
      .select('department')
      .where('key_area', '=', keyArea)
      .execute()
    for (const one of bodies.departments.filter((one) => asked.some((row) => row.department === one)))
      await doing(jointOpinionGiven, { keyArea, stance: 'agree' }, await department(one))
  }

  async function issued<I, R>(
    act: Act<I, R>,
    input: NoInfer<I>,
    title: Text,
    by: { prepares: By; issues: By },
  ): Promise<R> {
    const keys = [newKey(), newKey()] as const
    const shown = { title, path: '/work/preparations' }
    const prepared = await prepare(app, act, input, shown, { by: by.prepares, key: keys[0] })
    told(keys[0], prepared)
    const outcome = await issue(app, prepared.preparation, { by: by.issues, key: keys[1] })
    if (outcome.kind !== 'done') throw new Error(`${act.type} was not issued: ${JSON.stringify(outcome)}`)
    told(keys[1], outcome.result)
    return outcome.result as R // of the act that was prepared
  }

  async function register(
    kind: 'assessor' | 'enterprise',
    one: { name: Text; uscc: string; place: string; person: string; email: string },
  ) {
    const { organisation, person, capacity } = await doing(
      organisationRegistered,
      {
        uscc: one.uscc,
        name: one.name,
        kind,
        assessorKind: kind === 'assessor' ? 'industry-association' : null,
        place: one.place,
        applicant: { name: one.person, email: one.email },
      },
      { actor: 'public' },
    )
    const verifier = kind === 'assessor' ? (await body()).prepares : (await regulator()).prepares
    await doing(organisationVerified, { organisation, accepted: true, reason: '' }, verifier)
    const by: By = { actor: kind, person, capacity, organisation }
    return by
  }

  /** An auditing expert has the standards of the seat's sample computed again. */
  async function sampled(seat: string, state: string | undefined, by: By): Promise<true> {
    const key = newKey()
    if (state === 'submitted') return true // before the round was begun again
    const outcome = await runSample(app, seat, { by, key })
    if (outcome.kind !== 'done') throw new Error(`the sample was not computed: ${JSON.stringify(outcome)}`)
    told(key, outcome.result)
    return true
  }

  /** The first `accepts` of them accept, and the first `sheets` hand theirs in; all where it is left out. */
  async function convene(
    kind: PanelKind,
    subject: string,
    experts: readonly Expert[],
    said: { accepts?: number; sheets?: number; verdicts?: readonly Verdict[]; remedy?: Remedy; reasons: string },
  ): Promise<string> {
    const asked = { kind, subject, experts: experts.map(({ expert }) => expert) }
    const { panel } = await doing(panelConvened, asked, (await body()).prepares)
    const seats = await app.db.selectFrom('seat').select(['id', 'expert', 'state']).where('panel', '=', panel).execute()
    for (const [index, { expert, by }] of experts.entries()) {
      if (index >= (said.accepts ?? experts.length)) continue
      const { id: seat = '', state } = seats.find((one) => one.expert === expert) ?? {}
      await doing(seatAnswered, { seat, accepts: true }, by)
      if (index >= (said.sheets ?? experts.length)) continue
      const verdict = said.verdicts?.[index] ?? 'pass'
      const audits = kind === 'report-audit' && (await sampled(seat, state, by))
      const scores = { scope: 4, indicators: 4, levels: 4, methods: 5, computation: 4, impartiality: 5 }
      const remedy =
        kind === 'deliberation' && verdict === 'fail' ? { remedy: said.remedy ?? ('sent-back' as const) } : {}
      const sheet = audits ? { scores: {}, checks: audited(verdict) } : { scores, ...remedy }
      await doing(reviewSubmitted, { seat, verdict, ...sheet, reasons: said.reasons }, by)
    }
    return panel
  }

  return {
    doing,
    issued,
    official,
    body,
    regulator,
    register,
    async expert(
      person: { name: string; email: string },
      employer: { name: string; uscc?: string },
      fields: string | readonly string[],
      before: { title?: string; history?: { name: string; uscc?: string; untilDay: string }[] } = {},
    ): Promise<Expert> {
      const done = await doing(
        expertAdmitted,
        {
          person,
          fields: [fields].flat(),
          employer: employer.name,
          employerUscc: employer.uscc ?? null,
          ...before,
        },
        (await body()).prepares,
      )
      const pool = await app.db
        .selectFrom('capacity')
        .select('organisation')
        .where('id', '=', done.capacity)
        .executeTakeFirstOrThrow()
      return {
        expert: done.expert,
        by: { actor: 'expert', person: done.person, capacity: done.capacity, organisation: pool.organisation },
      }
    },
    async decideKeyArea(
      group: string,
      title: Text,
      factors: Record<'declaration' | 'attention' | 'effect' | 'differentiation', string>,
    ): Promise<string> {
      const by = await regulator()
      const { keyArea } = await doing(keyAreaProposed, { group, title, factors }, (await body()).prepares)
      await heard(keyArea)
      await issued(keyAreaDecided, { areas: { [keyArea]: { change: 'new' } } }, title, by)
      return keyArea
    },
    department,
    heard,
    openCall: async (call: Parameters<typeof callOpened.perform>[1]) =>
      issued(callOpened, call, call.title, await body()),
    apply: (assessor: By, of: { call: string; keyArea: string; statement: string; scheme: Scheme }) =>
      doing(applicationLodged, { ...of, noFee: true, interests: 'none' }, assessor),
    /** The reviewer has looked, whatever the machine could not tell. */
    passForm: async (application: string) =>
      doing(formExamined, { application, checklist: checklist({}) }, (await body()).prepares),
    convene,
    /** Sent back for one thing to be put right. */
    returnForm: async (application: string, remark: string, place: string | null = null) =>
      doing(
        formExamined,
        { application, checklist: checklist({ 'indicators-gradable': { remark, place } }) },
        (await body()).prepares,
      ),
    /** Convened, accepted, sheets in, opinion drawn up: `verdicts` one for each expert. */
    async panel(
      kind: PanelKind,
      subject: string,
      experts: readonly Expert[],
      said: { verdicts?: readonly Verdict[]; remedy?: Remedy; reasons: string; opinion: string; minority?: string },
    ) {
      const panel = await convene(kind, subject, experts, said)
      // Where verdicts differ, those who came to another conclusion have their words too.
      const minority = new Set(said.verdicts).size > 1 ? (said.minority ?? said.reasons) : null
      return doing(panelOpined, { panel, opinion: said.opinion, minority }, (await body()).prepares)
    },
    /** Whoever owes something within a term from service is served: they have it on their desk, and get no mail. */
    async serve() {
      const key = newKey() // taken also where they were served before the round was begun again
      const obligations = await unserved(app)
      if (obligations.length > 0)
        await doing(noticeServed, { obligations, person: null, mail: 'none' }, { actor: 'system' }, key)
    },
    openPublicity: async (kind: 'scheme' | 'ranking', subject: string, title: Text) =>
      issued(publicityOpened, { kind, subject }, title, await body()),
    /** Somebody comments or objects by the form, and confirms it by the mail that comes. */
    async lodge(said: z.output<typeof submissionLodged.input>) {
      const lodged = await doing(submissionLodged, said, { actor: 'public' })
      await doing(submissionConfirmed, { submission: lodged.submission }, { actor: 'public' })
      return lodged
    },
    publishScheme: async (application: string, title: Text) =>
      issued(schemePublished, { applications: [application] }, title, await body()).then(({ schemes }) => schemes[0]!), // one was asked for
    declare: (enterprise: By, declarations: z.input<typeof declared>[]) =>
      doing(declarationsMade, { declarations: declarations.map((one) => ({ revises: false, ...one })) }, enterprise),
    /** Asked, and served the same day. */
    async askConsent(assessor: By, ranking: string) {
      const asked = await doing(consentAsked, { ranking }, assessor)
      await this.serve()
      return asked
    },
    answerConsent: (enterprise: By, entry: string, consents: boolean) =>
      doing(consentAnswered, { entry, consents }, enterprise),
    /** What the experts kept is kept. */
    keepRanking: async (ranking: string, title: Text) => {
      const { basedOn } = await app.reader
        .selectFrom('ranking')
        .select('result_digest as basedOn')
        .where('id', '=', ranking)
        .executeTakeFirstOrThrow()
      const input = { ranking, outcome: 'kept' as const, opinion: '专家综合评议，维持。', basedOn }
      return issued(deliberationConcluded, input, title, await body())
    },
    publishRanking: async (ranking: string, title: Text) => issued(rankingPublished, { ranking }, title, await body()),
  }
}
