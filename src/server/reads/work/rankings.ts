import { seeingRanking, type Who } from '#domain/disclosure.ts'
import { settling, stepping, type RankingState } from '#domain/evaluation.ts'
import { reasoning, showing } from '#domain/lead.ts'
import { acting } from '#domain/organisation.ts'
import { proceeding } from '#domain/participation.ts'
import { publishing } from '#domain/publicity.ts'
import { refuse } from '#domain/refusal.ts'
import type { Robustness } from '#domain/robustness/report.ts'
import type { Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { organisationFacts } from '#server/facts/organisation.ts'
import { onPaper } from '#server/facts/paper.ts'
import { publicityOf, submissionsOn, upheldAgain } from '#server/facts/publicity.ts'
import { entriesOf } from '#server/facts/ranking.ts'
import { linesIn, type ResultLine } from '#server/facts/ranking-result.ts'
import { questionsAbout } from '#server/facts/audit.ts'
import { reportFiles } from '#server/facts/report.ts'
import { disclosed, firstNo, idIn, inRoom, notYours, todayOf, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .innerJoin('organisation', 'organisation.id', 'application.assessor')
    .select(['ranking.id', 'ranking.number', 'ranking.title', 'ranking.state', 'ranking.edition'])
    .select(['ranking.published_on as publishedOn', 'ranking.withheld', 'ranking.size_reason as sizeReason'])
    .select(['ranking.size_factors as factors', 'ranking.corrections', 'ranking.rework', 'ranking.document'])
    .select(['ranking.evaluation', 'application.assessor', 'organisation.name as assessorName'])

export const rankings = (who: Who, from: Looked) =>
  inRoom(who, 'rankings', async () => {
    const all = rows(from).orderBy('ranking.number', 'desc')
    const own = who.role === 'assessor' ? all.where('application.assessor', '=', who.organisation) : all
    return { rankings: await own.execute() }
  })

/** What it is called, to whoever may read its report. */
export async function rankingTitle(who: Who, from: Looked, id: string) {
  const row = await rows(from).where('ranking.id', '=', idIn(id)).executeTakeFirst()
  return disclosed(seeingRanking(who, row), async () => {
    if (!row) throw new Error('a ranking was disclosed that is not there')
    return { id: row.id, title: row.title }
  })
}

/** The report as it stands within the house: every figure, every reason, every answer. */
export async function ranking(who: Who, from: Looked, id: string) {
  const row = await rows(from)
    .select(['ranking.robustness', 'ranking.lead_reason as leadReason', linesIn('ranking.result').as('standards')])
    .select(['scheme.content', 'scheme.number as schemeNumber'])
    .where('ranking.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingRanking(who, row), async () => {
    if (!row) throw new Error('a ranking was disclosed that is not there')
    const { standards, content, robustness, ...shown } = row
    const scheme = content as Scheme // parsed when it was handed in
    const entries = await entriesOf(from.reader, row.id)
    const today = todayOf(from)
    return {
      ...shown,
      today,
      consentDays: parameter(from.policy, 'consentTerm', today).value,
      entries: await withReports(from, entries, beforeSettling.has(row.state)),
      notRanked: notRankedIn(standards, scheme),
      robustness,
      named: standards.map(({ id, enterprise, standard }) => ({
        id,
        name: { zh: enterprise.name },
        standard,
      })),
      indicators: scheme.indicators.map(({ id, name }) => ({ id, name })),
      answered: entries.filter(({ consent }) => consent === 'given' || consent === 'refused').length,
      dueOn: entries.find(({ consent, dueOn }) => consent === 'asked' && dueOn)?.dueOn ?? null,
      questions: (await questionsAbout(from.reader, row.id)).map(({ id, text, answer, dueOn }) => ({
        id,
        text,
        answer,
        dueOn,
      })),
      ...(await steps(who, from, { ...row, entries })),
    }
  })
}

const beforeSettling: ReadonlySet<RankingState> = new Set(['evaluated', 'shortlisted', 'consent'])

/** Once ranks have closed up, whoever left has none, and stands below the others. */
async function withReports({ reader }: Looked, entries: Awaited<ReturnType<typeof entriesOf>>, isBefore: boolean) {
  const ids = entries.map(({ declaration }) => declaration)
  const reports =
    ids.length === 0
      ? []
      : await reader
          .selectFrom('compliance_report')
          .select(['id', 'declaration', 'verdict', 'kind'])
          .where('declaration', 'in', ids)
          .orderBy('act')
          .execute()
  const marked = await onPaper(
    reader,
    entries.map(({ id }) => id),
  )
  const newest = new Map(reports.map((report) => [report.declaration, report])) // the newest counts
  const files = await reportFiles(
    reader,
    [...newest.values()].map(({ id }) => id),
  )
  const shown = entries.map(({ enterpriseName, barredUntil: _, uscc: __, ...entry }) => ({
    ...entry,
    rank: isBefore || entry.consent === 'given' ? entry.rank : null,
    shortlisted: entry.shortlisted && (isBefore || entry.consent === 'given'),
    enterprise: enterpriseName,
    consentOnPaper: marked.has(entry.id),
    report: newest.get(entry.declaration)?.verdict,
    reportKind: newest.get(entry.declaration)?.kind,
    reportFiles: files.filter(({ report }) => report === newest.get(entry.declaration)?.id),
  }))
  return shown.toSorted((a, b) => Number(a.rank === null) - Number(b.rank === null))
}

function notRankedIn(standards: readonly ResultLine[], { indicators }: Scheme) {
  return standards
    .filter(({ outcome }) => outcome !== 'ranked')
    .map(({ standard, product, enterprise, outcome, because }) => ({
      standard,
      product,
      enterprise: enterprise.name,
      outcome,
      because: because.map(({ indicator, code }) => ({
        code,
        name: indicators.find(({ id }) => id === indicator)?.name ?? { zh: indicator },
      })),
    }))
}

type Row = {
  readonly id: string
  readonly state: RankingState
  readonly assessor: string
  readonly robustness: Robustness | null
  readonly leadReason: string | null
  readonly entries: Awaited<ReturnType<typeof entriesOf>>
}

/** Why each step cannot be taken now, by the rules that the acts apply; and what waits to be issued already. */
async function steps(who: Who, from: Looked, row: Row) {
  const { reader } = from
  const of = await organisationFacts(reader, row.assessor)
  const assessor = firstNo(notYours(who, ['assessor'], '3.4.5'), acting(of))
  const body = firstNo(notYours(who, ['working-body'], '3.4.6'), proceeding(of))
  const at = (state: RankingState, clause: '3.4.5' | '3.4.6') => stepping(row, state, { assessor: undefined, clause })
  const publicity = await publicityOf(reader, row.id)
  const submissions = await submissionsOn(reader, row.id)
  const [opening, publication] = await Promise.all([
    waitingFor(who, from, 'publicity.opened@1', { kind: 'ranking', subject: row.id }),
    waitingFor(who, from, 'ranking.published@2', { ranking: row.id }),
  ])
  const panel = await reader
    .selectFrom('panel')
    .select(['id', 'kind'])
    .where('subject', '=', row.id)
    .where('state', '=', 'sitting')
    .executeTakeFirst()
  const again = refuse('already-prepared', '6.1')
  return {
    waiting: { opening, publication },
    panel: who.role === 'working-body' ? panel : undefined,
    impossible: {
      shortlist: firstNo(assessor, at('evaluated', '3.4.5')),
      ask: firstNo(assessor, at('shortlisted', '3.4.6')),
      settle: firstNo(
        assessor,
        row.state === 'without-consent' && refuse('nobody-consents', '3.4.6'),
        at('consent', '3.4.6'),
        settling(row.entries),
      ),
      takeUp: firstNo(assessor, at('sent-back', '3.4.6')),
      convene: firstNo(
        body,
        row.state !== 'settled' && row.state !== 'held' && refuse('case-not-awaiting-panel', '3.4.6'),
        panel && refuse('panel-already-sits', '3.4.6'),
      ),
      reason: firstNo(assessor, reasoning({ ...row, reason: row.leadReason }, row.assessor)),
      publicise: firstNo(
        body,
        row.state !== 'audited' && row.state !== 'recalled' && refuse('ranking-not-audited', '3.4.6'),
        showing({ robustness: row.robustness, reason: row.leadReason }),
        opening && again,
      ),
      publish: firstNo(
        body,
        row.state === 'published' && refuse('ranking-already-published', '3.4.6'),
        publishing('ranking', publicity, submissions, await upheldAgain(reader, row.id)),
        at('cleared', '3.4.6'),
        publication && again,
      ),
    },
  }
}
