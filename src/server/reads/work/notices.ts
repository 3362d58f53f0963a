import { seeingNotice, type Who } from '#domain/disclosure.ts'
import { noticeClause } from '#domain/notice.ts'
import { refuse } from '#domain/refusal.ts'
import { isFor, noticeFacts } from '#server/facts/notice.ts'
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
      impossible: readOn ? refuse('notice-read', '6.2') : undefined,
    }
  })
}

const pathOf = ({ draft, application }: { draft: string; application: string | null }) =>
  application ? `/work/applications/${application}` : `/work/applications/drafts/${draft}`
