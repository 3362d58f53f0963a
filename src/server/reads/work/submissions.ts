import { seeingSubmission, type Who } from '#domain/disclosure.ts'
import { answering, examining, findingInadmissible, publicityTerm } from '#domain/publicity.ts'
import { disclosed, firstNo, idIn, inRoom, type Looked } from './looked.ts'

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('submission')
    .innerJoin('publicity', 'publicity.id', 'submission.publicity')
    .select(['submission.id', 'submission.receipt', 'submission.kind', 'submission.state'])
    .select(['submission.lodged_at as lodgedAt', 'publicity.number as publicity', 'publicity.title'])

/** All of them, or those of one publicity; what waits first. */
export const submissions = (who: Who, from: Looked, publicity?: string | null) =>
  inRoom(who, 'submissions', async () => {
    let query = rows(from).orderBy('submission.lodged_at', 'desc').limit(500)
    if (publicity) query = query.where('publicity.number', '=', publicity)
    const all = await query.execute()
    const open = (state: string) => state !== 'answered' && state !== 'inadmissible'
    return {
      publicity: publicity ?? null,
      open: all.filter(({ state }) => open(state)),
      settled: all.filter(({ state }) => !open(state)),
    }
  })

/** With the real name: the working body alone sees it. */
export async function submission(who: Who, from: Looked, id: string) {
  const row = await rows(from)
    .leftJoin('person', 'person.id', 'submission.examined_by')
    .select(['submission.name', 'submission.contact', 'submission.text', 'submission.evidence', 'submission.ground'])
    .select(['submission.answer', 'submission.examined_by as examinedBy', 'person.name as examiner'])
    .select(['publicity.kind as of'])
    .where('submission.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingSubmission(who, row), async () => {
    if (!row) throw new Error('a submission was disclosed that is not there')
    const { examinedBy, ...shown } = row
    const { clause } = publicityTerm[row.of]
    const grounds = from.policy.inadmissibleGrounds
    const first = grounds[0]?.id ?? ''
    return {
      ...shown,
      clause,
      proposed: examinedBy !== null && row.state !== 'inadmissible',
      grounds,
      groundName: grounds.find((ground) => ground.id === row.ground)?.name,
      impossible: {
        admit: firstNo(examining({ ...row, examinedBy }, clause)),
        inadmissible: firstNo(
          findingInadmissible({ ...row, examinedBy }, { ground: first, grounds: [first], person: who.person, clause }),
        ),
        answer: firstNo(answering({ ...row, examinedBy }, clause)),
      },
    }
  })
}
