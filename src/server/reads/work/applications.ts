import { examiningForm, formalChecks, resubmitting, type Application } from '#domain/application.ts'
import { seeingApplication, type Who } from '#domain/disclosure.ts'
import { acting } from '#domain/organisation.ts'
import { panelClause, quorate } from '#domain/panel.ts'
import { proceeding } from '#domain/participation.ts'
import { publishing } from '#domain/publicity.ts'
import { findings } from '#domain/ranking/lint.ts'
import { refuse } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { schemeOf } from '#server/facts/application.ts'
import { organisationFacts } from '#server/facts/organisation.ts'
import { panelRule, seatsOf } from '#server/facts/panel.ts'
import { publicityOf, submissionsOf, upheldAgain } from '#server/facts/publicity.ts'
import { disclosed, firstNo, idIn, inRoom, notYours, todayOf, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('application')
    .innerJoin('organisation', 'organisation.id', 'application.assessor')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .innerJoin('call', 'call.id', 'application.call')
    .select(['application.id', 'application.receipt', 'application.state', 'application.assessor'])
    .select(['application.lodged_at as lodgedAt', 'organisation.name as assessorName', 'organisation.uscc'])
    .select(['organisation.place', 'key_area.title as area', 'call.number as call'])

/** The assessor's own; all of them for the working body. */
export const applications = (who: Who, from: Looked) =>
  inRoom(who, 'applications', async () => {
    let query = rows(from).orderBy('application.lodged_at', 'desc').limit(500)
    if (who.role === 'assessor') query = query.where('application.assessor', '=', who.organisation)
    return { applications: await query.execute() }
  })

export async function application(who: Who, from: Looked, id: string) {
  const row = await rows(from)
    .select(['application.statement', 'application.checklist', 'application.remarks'])
    .where('application.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingApplication(who, row), async () => {
    if (!row) throw new Error('an application was disclosed that is not there')
    const scheme = await schemeOf(from.reader, row.id)
    const [panels, publicity, waiting] = await Promise.all([
      panelsOf(who, from, row.id),
      publicitiesOf(from, row.id),
      waitingHere(who, from, row.id),
    ])
    const content = scheme ? (scheme.content as Scheme) : null // parsed when it was handed in
    return {
      ...row,
      checklist: row.checklist ?? [],
      checks: formalChecks,
      scheme: content,
      version: scheme?.version ?? 0,
      number: scheme?.number ?? null,
      findings: content ? findings(content, numbersOf(from)) : [],
      panels,
      publicity,
      waiting,
      impossible: await impossible(who, from, row, { waiting, sitting: await someSit(from, panels) }),
    }
  })
}

/** Two versions of an application's scheme, the last two unless others are asked for. */
export async function applicationVersions(who: Who, from: Looked, id: string, asked: AskedVersions = {}) {
  const row = await rows(from).where('application.id', '=', idIn(id)).executeTakeFirst()
  return disclosed(seeingApplication(who, row), async () => {
    if (!row) throw new Error('an application was disclosed that is not there')
    const all = await from.reader
      .selectFrom('scheme')
      .select(['version', 'title', 'content'])
      .where('application', '=', row.id)
      .orderBy('version')
      .execute()
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

export const numbersOf = (from: Looked) => ({
  coreIndicatorsMin: parameter(from.policy, 'coreIndicatorsMin', todayOf(from)).value,
})

/** The working body sees who convened and what is open; the assessor the opinions, once they are there. */
async function panelsOf(who: Who, { reader }: Looked, application: string) {
  let query = reader
    .selectFrom('panel')
    .select(['id', 'kind', 'state', 'outcome', 'opinion'])
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

async function waitingHere(who: Who, from: Looked, id: string) {
  const [publicity, publication] = await Promise.all([
    waitingFor(who, from, 'publicity.opened@1', { kind: 'scheme', subject: id }),
    waitingFor(who, from, 'scheme.published@2', { applications: [id] }),
  ])
  return { publicity, publication }
}

type Open = { waiting: { publicity: string | undefined; publication: string | undefined }; sitting: boolean }

/** Why each step cannot be taken now, by the rules that the acts apply. */
async function impossible(who: Who, { reader }: Looked, row: Application, { waiting, sitting }: Open) {
  const assessor = await organisationFacts(reader, row.assessor)
  const body = firstNo(notYours(who, ['working-body'], '3.4.2'), proceeding(assessor))
  const publicity = await publicityOf(reader, row.id)
  const submissions = publicity ? await submissionsOf(reader, publicity.id) : []
  const kind = row.state === 'held' ? ('re-review' as const) : ('scheme-review' as const)
  const again = refuse('already-prepared', '6.1')
  return {
    examine: firstNo(
      notYours(who, ['working-body'], '3.4.2'),
      examiningForm(
        row,
        formalChecks.map((item) => ({ item, met: true, remark: '' })),
      ),
    ),
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
    correct: firstNo(notYours(who, ['assessor'], '3.4.2'), acting(assessor), resubmitting(row, who.organisation)),
  }
}
