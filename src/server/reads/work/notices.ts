import { seeingNotice, type Who } from '#domain/disclosure.ts'
import { noticeClause } from '#domain/notice.ts'
import { refuse } from '#domain/refusal.ts'
import { linesOf, type Intake, type ListedLine } from '#server/facts/intake.ts'
import { isFor, noticeFacts } from '#server/facts/notice.ts'
import { judgedForEnterprise } from './judgements.ts'
import { disclosed, idIn, type Looked } from './looked.ts'

/** What somebody was told, where it is about, and the reason where there is one. */
export async function notice(who: Who, from: Looked, id: string) {
  const { reader } = from
  const facts = await noticeFacts(reader, idIn(id))
  return disclosed(seeingNotice(facts !== undefined && isFor(facts, who)), async () => {
    if (!facts) throw new Error('a notice was disclosed that is not there')
    const round = await reader
      .selectFrom('evaluation')
      .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
      .select(['evaluation.number', 'scheme.number as scheme'])
      .where('evaluation.id', '=', facts.subject)
      .executeTakeFirst()
    const support = await reader
      .selectFrom('support')
      .select(['draft', 'application'])
      .where('id', '=', facts.subject)
      .executeTakeFirst()
    const change = await reader
      .selectFrom('standing')
      .select('reason')
      .where('subject', '=', facts.subject)
      .where('from_day', '=', facts.on)
      .where('standing', '=', facts.kind === 'suspended' ? 'suspended' : 'admitted')
      .orderBy('act', 'desc')
      .executeTakeFirst()
    const { kind, title, on, readOn } = facts
    return {
      id: facts.id,
      kind,
      title,
      on,
      readOn,
      round: round?.number ?? '',
      path: round ? `/schemes/${round.scheme}` : support ? pathOf(support) : null,
      clause: noticeClause[kind],
      reason: change?.reason ?? null,
      ...(await listedFor(who, from, facts)),
      judged: facts.kind === 'judged' ? await judgedForEnterprise(who, from, facts.subject) : undefined,
      impossible: readOn ? refuse('notice-read', '6.2') : undefined,
    }
  })
}

const pathOf = ({ draft, application }: { draft: string; application: string | null }) =>
  application ? `/work/applications/${application}` : `/work/applications/drafts/${draft}`

type Told = { readonly kind: string; readonly subject: string }

type Listed = {
  readonly cutOffDay?: string
  readonly digest?: string
  readonly listed?: readonly (ListedLine & { readonly id: string | null })[]
}

/** Of an intake: what stands in the list of the reader's own enterprise, as it was told or frozen, and until when it may be put right. */
async function listedFor(who: Who, { reader }: Looked, { kind, subject }: Told): Promise<Listed> {
  if (kind === 'intake-announced') {
    const told = await reader
      .selectFrom('intake')
      .select(['cut_off_day as cutOffDay', 'state', 'lines'])
      .where('id', '=', subject)
      .executeTakeFirst()
    return told ? { cutOffDay: told.cutOffDay, listed: await ownOf(who, reader, told.lines) } : {}
  }
  if (kind !== 'data-frozen') return {}
  const frozen = await reader
    .selectFrom('evaluation')
    .select(['cut_off_day as cutOffDay', 'data', 'data_digest as digest'])
    .where('id', '=', subject)
    .executeTakeFirst()
  if (!frozen) return {}
  const lines = linesOf(frozen.data as Intake) // frozen by ranking.data-frozen, whose shape this is
  return { cutOffDay: frozen.cutOffDay, digest: frozen.digest, listed: await ownOf(who, reader, lines) }
}

async function ownOf(
  { organisation }: Who,
  reader: Looked['reader'],
  lines: readonly ListedLine[],
): Promise<NonNullable<Listed['listed']>> {
  const own = await reader
    .selectFrom('declaration')
    .select(['id', 'number'])
    .where('enterprise', '=', organisation)
    .execute()
  const ids = new Map(own.map(({ id, number }) => [number, id]))
  return lines.filter(({ number }) => ids.has(number)).map((line) => ({ ...line, id: ids.get(line.number) ?? null }))
}
