import { amending, resubmitting, withdrawing, type Application } from '#domain/application.ts'
import { seeingApplication, type Who } from '#domain/disclosure.ts'
import { formalChecks, machineChecks } from '#domain/formal-checks.ts'
import { examiningForm, placesIn } from '#domain/formal-review.ts'
import { acting } from '#domain/organisation.ts'
import { panelClause, quorate } from '#domain/panel.ts'
import { proceeding } from '#domain/participation.ts'
import { publishing } from '#domain/publicity.ts'
import { findings } from '#domain/ranking/lint.ts'
import { refuse } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { correctionDue, formalFacts, partiesOf } from '#server/facts/application.ts'
import { formalRule } from '#server/facts/formal-review.ts'
import { organisationFacts } from '#server/facts/organisation.ts'
import { panelRule, seatsOf } from '#server/facts/panel.ts'
import { paperMark } from '#server/facts/paper.ts'
import { publicityOf, submissionsOn, upheldAgain } from '#server/facts/publicity.ts'
import { applicationRows, numbersOf } from './applications.ts'
import { filesOf, reviewsWith, rivalsOf, supportersOf, versionsOf } from './application-parts.ts'
import { disclosed, firstNo, idIn, notYours, todayOf, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

export async function application(who: Who, from: Looked, id: string) {
  const { reader, policy } = from
  const row = await applicationRows(from)
    .select(['application.statement', 'application.declared', 'application.end_reason as endReason'])
    .select(['application.ended_on as endedOn', 'application.act'])
    .where('application.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(await seen(who, from, row), async () => {
    if (!row) throw new Error('an application was disclosed that is not there')
    const body = who.role === 'working-body'
    const versions = await versionsOf(from, row.id)
    const content = versions[0] ? (versions[0].content as Scheme) : null // parsed when it was handed in
    const [panels, publicity, waiting, looked] = await Promise.all([
      panelsOf(who, from, row.id),
      publicitiesOf(from, row.id),
      waitingHere(who, from, row.id),
      formalFacts(reader, row.id, todayOf(from)),
    ])
    return {
      ...row,
      lead: row.assessor === who.organisation,
      supporters: await supportersOf(from, row.id),
      files: await filesOf(from, row.id),
      scheme: content,
      version: versions[0]?.version ?? 0,
      number: versions[0]?.number ?? null,
      onPaper: await paperMark(reader, row.id),
      /** Each review with the version that it was of, and the one that came after. */
      reviews: await reviewsWith(from, row.id, versions),
      versions: versions.map(({ content: _, ...version }) => version),
      findings: content ? findings(content, numbersOf(from)) : [],
      found: body && looked ? machineChecks(looked, formalRule(policy, todayOf(from))) : [],
      places: placesIn(content),
      correctionTerm: parameter(policy, 'correctionTerm', todayOf(from)).value,
      correctBy: await correctionDue(reader, row.id),
      rivals: body ? await rivalsOf(from, row) : [],
      panels,
      publicity,
      handling: await handlingsOf(from, row.id),
      waiting,
      impossible: await impossible(who, from, row, { waiting, sitting: await someSit(from, panels) }),
    }
  })
}

/** Two versions of an application's scheme, the last two unless others are asked for. */
export async function applicationVersions(who: Who, from: Looked, id: string, asked: AskedVersions = {}) {
  const row = await applicationRows(from).where('application.id', '=', idIn(id)).executeTakeFirst()
  return disclosed(await seen(who, from, row), async () => {
    if (!row) throw new Error('an application was disclosed that is not there')
    const all = (await versionsOf(from, row.id)).toReversed()
    const later = all.find(({ version }) => `${version}` === asked.later) ?? all.at(-1)
    const before = all.filter(({ version }) => version < (later?.version ?? 0))
    const earlier = before.find(({ version }) => `${version}` === asked.earlier) ?? before.at(-1)
    const shown = (one: (typeof all)[number] | undefined) =>
      one ? { version: one.version, title: one.title, content: one.content as Scheme } : null // parsed when handed in
    return {
      id: row.id,
      receipt: row.receipt,
      versions: all.map(({ version }) => version),
      earlier: shown(earlier),
      later: shown(later),
    }
  })
}

type AskedVersions = { readonly earlier?: string | null; readonly later?: string | null }

/** Lead and supporting bodies see it alike. */
async function seen(who: Who, { reader }: Looked, row: { id: string } | undefined) {
  const [assessor, ...supporters] = row ? await partiesOf(reader, row.id) : []
  return seeingApplication(who, assessor ? { assessor, supporters } : undefined)
}

/** The working body sees who convened and what is open; the assessor the opinions, once they are there. */
async function panelsOf(who: Who, { reader }: Looked, application: string) {
  let query = reader
    .selectFrom('panel')
    .select(['id', 'kind', 'state', 'outcome', 'opinion', 'minority'])
    .where('subject', '=', application)
    .orderBy('act')
  if (who.role !== 'working-body') query = query.where('state', '=', 'opined')
  return query.execute()
}

/** A panel that has lost its quorum makes room for another. */
async function someSit({ reader, policy, clock }: Looked, panels: readonly { id: string; state: string }[]) {
  const sitting = panels.find(({ state }) => state === 'sitting')
  return sitting !== undefined && quorate(await seatsOf(reader, sitting.id), panelRule(policy, todayOf({ clock })))
}

const publicitiesOf = ({ reader }: Looked, application: string) =>
  reader
    .selectFrom('publicity')
    .select(['number', 'opened_on as openedOn', 'last_day as lastDay', 'outcome'])
    .where('subject', '=', application)
    .orderBy('opened_on', 'desc')
    .execute()

/** The handling opinions on its periods, newest first: the newest says what is to be amended. */
const handlingsOf = ({ reader }: Looked, application: string) =>
  reader
    .selectFrom('handling_opinion')
    .innerJoin('publicity', 'publicity.id', 'handling_opinion.publicity')
    .select(['handling_opinion.outcome', 'handling_opinion.opinion', 'handling_opinion.act'])
    .where('publicity.subject', '=', application)
    .orderBy('handling_opinion.act', 'desc')
    .execute()

async function waitingHere(who: Who, from: Looked, id: string) {
  const [publicity, publication] = await Promise.all([
    waitingFor(who, from, 'publicity.opened@1', { kind: 'scheme', subject: id }),
    waitingFor(who, from, 'scheme.published@2', { applications: [id] }),
  ])
  return { publicity, publication }
}

type Open = { waiting: { publicity: string | undefined; publication: string | undefined }; sitting: boolean }

const allMet = formalChecks.map((item) => ({ item, met: true, remark: '' }))

/** Why each step cannot be taken now, by the rules that the acts apply. */
async function impossible(who: Who, { reader }: Looked, row: Application, { waiting, sitting }: Open) {
  const assessor = await organisationFacts(reader, row.assessor)
  const office = notYours(who, ['working-body'], '3.4.2')
  const body = firstNo(office, proceeding(assessor))
  const publicity = await publicityOf(reader, row.id)
  const submissions = await submissionsOn(reader, row.id)
  const kind = row.state === 'held' ? ('re-review' as const) : ('scheme-review' as const)
  const again = refuse('already-prepared', '6.1')
  return {
    examine: firstNo(office, examiningForm(row, { said: allMet, further: [], found: [], places: [] })),
    convene: firstNo(
      body,
      row.state !== 'held' && row.state !== 'in-review' && refuse('case-not-awaiting-panel', panelClause[kind]),
      sitting && refuse('panel-already-sits', panelClause[kind]),
    ),
    publicity: firstNo(
      body,
      row.state !== 'passed' && refuse('scheme-not-passed', '3.4.3'),
      waiting.publicity && again,
    ),
    publication: firstNo(
      body,
      row.state === 'published' && refuse('scheme-already-published', '3.4.3'),
      publishing('scheme', publicity, submissions, await upheldAgain(reader, row.id)),
      waiting.publication && again,
    ),
    correct: firstNo(
      notYours(who, ['assessor'], '3.4.2'),
      acting(assessor),
      row.state === 'amending'
        ? amending(row, { assessor: who.organisation, changes: true })
        : resubmitting(row, who.organisation),
    ),
    withdraw: firstNo(notYours(who, ['assessor'], '3.4.1'), withdrawing(row, who.organisation)),
  }
}
