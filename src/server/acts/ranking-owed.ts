import { rankingFacts } from '../facts/ranking.ts'
import type { Context } from './act.ts'

/** What an assessor does with a ranking, and the clause it rests on. */
const clauses = {
  shortlist: '3.4.5',
  'reason-lead': '3.4.5',
  'ask-consent': '3.4.6',
  'settle-ranking': '3.4.6',
  'take-up-ranking': '3.4.6',
} as const

/** The next step waits with the assessor by whose scheme it was ranked. */
export async function obligeAssessor(
  { tx, oblige }: Context,
  what: keyof typeof clauses,
  ranking: string,
): Promise<void> {
  const { title, assessor } = (await rankingFacts(tx, ranking)) ?? { title: { zh: '' }, assessor: undefined }
  await oblige({
    what,
    subject: ranking,
    role: 'assessor',
    organisation: assessor,
    title,
    path: `/work/rankings/${ranking}`,
    clause: clauses[what],
  })
}
