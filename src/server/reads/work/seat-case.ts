import type { PanelKind } from '#domain/panel.ts'
import type { Scheme } from '#domain/scheme.ts'
import { schemeOf } from '#server/facts/application.ts'
import { publicRankingContent, rankingFacts } from '#server/facts/ranking.ts'
import { referralFacts } from '#server/facts/referral.ts'
import type { Looked } from './looked.ts'
import { asked } from './questions.ts'

/** What a panel sits on, as an expert reads it. */
export async function caseOf({ reader }: Pick<Looked, 'reader'>, kind: PanelKind, subject: string) {
  if (kind === 'report-audit' || kind === 'deliberation') {
    const facts = await rankingFacts(reader, subject)
    return { of: 'ranking' as const, number: facts?.number ?? '', content: await publicRankingContent(reader, subject) }
  }
  if (kind === 'judgement') {
    const facts = await referralFacts(reader, subject)
    if (!facts) throw new Error('a panel sits on a referral that is not there')
    return { of: 'questions' as const, ...(await asked({ reader }, facts)) }
  }
  const scheme = await schemeOf(reader, subject)
  const application = await reader
    .selectFrom('application')
    .innerJoin('organisation', 'organisation.id', 'application.assessor')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .select(['organisation.name as assessor', 'key_area.title as area', 'application.statement'])
    .select('application.checklist')
    .where('application.id', '=', subject)
    .executeTakeFirst()
  return {
    of: 'scheme' as const,
    assessor: application?.assessor ?? { zh: '' },
    area: application?.area ?? { zh: '' },
    statement: application?.statement ?? '',
    checklist: application?.checklist ?? [],
    version: scheme?.version ?? 0,
    scheme: scheme ? (scheme.content as Scheme) : null, // parsed when it was handed in
  }
}
