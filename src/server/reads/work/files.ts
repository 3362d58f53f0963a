import {
  entering,
  seeingApplication,
  seeingConcern,
  seeingExitCase,
  seeingPapers,
  seeingReport,
  seeingSubmission,
  type Disclosed,
  type Who,
} from '#domain/disclosure.ts'
import { partiesOf } from '#server/facts/application.ts'
import { concernFacts } from '#server/facts/concern.ts'
import { exitCaseFacts } from '#server/facts/exit-case.ts'
import { judgementOpen, referralOpen } from './judged-files.ts'
import { isParty } from './hearings.ts'
import { disclosed, type Looked } from './looked.ts'
import { scanOpen } from './paper.ts'

type Reader = Looked['reader']

/** Licence and letter of the registration that stands: whoever came before and was refused left others. */
export const papersOf = (reader: Reader, organisation: string) =>
  reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['attachment.kind', 'file.name'])
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('attachment.subject', '=', organisation)
    .where('attachment.kind', 'in', ['licence', 'letter'])
    .$narrowType<{ kind: 'licence' | 'letter' }>()
    .where('attachment.act', '=', ({ selectFrom }) =>
      selectFrom('attachment as newest')
        .select(({ fn }) => fn.max('newest.act').as('act'))
        .where('newest.subject', '=', organisation),
    )
    .orderBy('attachment.kind', 'desc')
    .execute()

/** What was attached under one name to anything else than an organisation, in the order in which it came. */
export const attachedFiles = (reader: Reader, subject: string, kind: 'evidence' | 'evidence-copy') =>
  reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['file.name', 'file.size'])
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('attachment.subject', '=', subject)
    .where('attachment.kind', '=', kind)
    .orderBy('attachment.id')
    .execute()

type StoredFile = {
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly name: string
  /** Stored behind salt, which is no part of it. */
  readonly salted: boolean
}

/** A file, to whoever may see what it is attached to, under the name that it has there. To everybody else it is not there. */
export async function storedFile(
  who: Who,
  from: Pick<Looked, 'reader' | 'clock'>,
  sha256: string,
): Promise<Disclosed<StoredFile>> {
  const files = await from.reader
    .selectFrom('file')
    .select(['id', 'size', 'type', 'name'])
    .where(({ fn }) => fn.coalesce('sha256', 'id'), '=', sha256)
    .orderBy('act', 'desc')
    .execute()
  for (const { id, ...shown } of files) {
    const salted = await concernOpen(who, from.reader, id)
    if (salted || (await fileOpen(who, from, { id, sha256 })))
      return disclosed('open', async () => ({ sha256, ...shown, salted }))
  }
  return { seen: 'unknown' }
}

const fileOpen = async (who: Who, from: Pick<Looked, 'reader' | 'clock'>, file: { id: string; sha256: string }) =>
  (await papersOpen(who, from.reader, file)) ||
  (await reportOpen(who, from.reader, file)) ||
  (await applicationOpen(who, from.reader, file.id)) ||
  (await caseOpen(who, from, file.id)) ||
  (await areaEvidenceOpen(who, from.reader, file.id)) ||
  (await evidenceOpen(who, from.reader, file.id)) ||
  (await judgementOpen(who, from.reader, file.id)) ||
  (await referralOpen(who, from.reader, file.id)) ||
  (await scanOpen(who, from, file.id))

/** What a reporter handed in: the office that deals with it, without those whom the concern names. */
async function concernOpen(who: Who, reader: Reader, file: string): Promise<boolean> {
  for (const concern of await subjectsOf(reader, file, ['concern-evidence']))
    if (seeingConcern(who, await concernFacts(reader, concern, who.person)) === 'open') return true
  return false
}

/** What was put to a party, and what it handed in: the office, and the party once it was told. */
async function caseOpen(who: Who, from: Pick<Looked, 'reader' | 'clock'>, file: string): Promise<boolean> {
  for (const id of await subjectsOf(from.reader, file, ['evidence', 'statement'])) {
    const facts = await exitCaseFacts(from.reader, id)
    if (!facts) continue
    const isOffice = who.role === 'working-body' || who.role === 'regulator'
    if (isOffice && seeingExitCase(who, facts) === 'open') return true
    if (facts.state !== 'opened' && (await isParty(who, from, id))) return true
  }
  return false
}

type Kind = 'concern-evidence' | 'evidence' | 'statement'
async function subjectsOf(reader: Reader, file: string, kinds: readonly Kind[]): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('attachment')
    .select('subject')
    .where('file', '=', file)
    .where('kind', 'in', [...kinds])
    .execute()
  return rows.map(({ subject }) => subject)
}

async function papersOpen(who: Who, reader: Reader, file: { id: string; sha256: string }): Promise<boolean> {
  const organisations = await reader
    .selectFrom('organisation')
    .select(['id', 'kind', 'place'])
    .where('id', 'in', ({ selectFrom }) => selectFrom('attachment').select('subject').where('file', '=', file.id))
    .execute()
  for (const organisation of organisations) {
    if (seeingPapers(who, organisation) !== 'open') continue
    const papers = await papersOf(reader, organisation.id)
    if (papers.some(({ sha256 }) => sha256 === file.sha256)) return true
  }
  return false
}

/** What a proposal rests on: whoever works on key areas. */
async function areaEvidenceOpen(who: Who, reader: Reader, file: string): Promise<boolean> {
  if (entering(who, 'key-areas') !== 'open') return false
  const found = await reader
    .selectFrom('attachment')
    .innerJoin('key_area', 'key_area.id', 'attachment.subject')
    .select('attachment.id')
    .where('attachment.file', '=', file)
    .executeTakeFirst()
  return found !== undefined
}

/** What was attached to an application, to whoever may read it. */
async function applicationOpen(who: Who, reader: Reader, file: string): Promise<boolean> {
  const applications = await reader
    .selectFrom('attachment')
    .innerJoin('application', 'application.id', 'attachment.subject')
    .select(['application.id', 'application.assessor'])
    .distinct()
    .where('attachment.file', '=', file)
    .execute()
  for (const { id, assessor } of applications) {
    const [, ...supporters] = await partiesOf(reader, id)
    if (seeingApplication(who, { assessor, supporters }) === 'open') return true
  }
  return false
}

/** What was handed in with a submission: whoever may see the submission. */
async function evidenceOpen(who: Who, reader: Reader, file: string): Promise<boolean> {
  const submission = await reader
    .selectFrom('attachment')
    .innerJoin('submission', 'submission.id', 'attachment.subject')
    .select('submission.id')
    .where('attachment.file', '=', file)
    .executeTakeFirst()
  return seeingSubmission(who, submission) === 'open'
}

/** A compliance report: its enterprise, its assessors, the working body, and experts whose seat audits its ranking. */
async function reportOpen(who: Who, reader: Reader, file: { id: string; sha256: string }): Promise<boolean> {
  const reports = await reader
    .selectFrom('compliance_report')
    .select(['declaration', 'enterprise'])
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('file', '=', file.sha256),
        eb(
          'id',
          'in',
          selectFrom('attachment').select('subject').where('file', '=', file.id).where('kind', '=', 'report'),
        ),
      ]),
    )
    .execute()
  for (const { declaration, enterprise } of reports) {
    const assessors = await assessorsOf(reader, declaration)
    const auditors = who.role === 'expert' ? await auditorsOf(reader, declaration) : []
    if (seeingReport(who, { enterprise, assessors, auditors }) === 'open') return true
  }
  return false
}

/** Those by whose schemes the standard is ranked. */
async function assessorsOf(reader: Reader, declaration: string): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('entry')
    .innerJoin('ranking', 'ranking.id', 'entry.ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select('application.assessor')
    .distinct()
    .where('entry.declaration', '=', declaration)
    .execute()
  return rows.map(({ assessor }) => assessor)
}

/** Experts who have accepted a seat on the audit of a ranking that the standard is on. */
async function auditorsOf(reader: Reader, declaration: string): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('seat')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .innerJoin('entry', 'entry.ranking', 'panel.subject')
    .innerJoin('expert', 'expert.id', 'seat.expert')
    .select('expert.person')
    .distinct()
    .where('entry.declaration', '=', declaration)
    .where('panel.kind', 'in', ['report-audit', 'deliberation'])
    .where('panel.state', '!=', 'dissolved')
    .where('seat.state', 'in', ['accepted', 'submitted'])
    .execute()
  return rows.map(({ person }) => person)
}
