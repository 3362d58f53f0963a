import { seeingSubmission, type Who } from '#domain/disclosure.ts'
import { publicityTerm } from '#domain/publicity.ts'
import { countsForNothing } from '#domain/submission.ts'
import { similarity } from '#domain/similarity.ts'
import { answering, examining, findingInadmissible, showingCopy, type Progress } from '#domain/submission.ts'
import { parameter } from '#policy/policy.ts'
import { handOf } from '#server/facts/capacity.ts'
import { paperMark } from '#server/facts/paper.ts'
import { firstHand, progressOf } from '#server/facts/publicity.ts'
import type { App } from '#server/app.ts'
import { receiptKey } from '#server/receipt.ts'
import { attachedFiles } from './files.ts'
import { disclosed, firstNo, idIn, todayOf, type Looked } from './looked.ts'
import { submissionRows } from './submissions.ts'

/** With the real name: the working body alone sees it. */
export async function submission(who: Who, from: Looked & Partial<Pick<App, 'secrets'>>, id: string) {
  const row = await submissionRows(from)
    .leftJoin('person', 'person.id', 'submission.examined_by')
    .leftJoin('publicity as before', 'before.id', 'submission.carried_from')
    .select(['submission.name', 'submission.contact', 'submission.evidence', 'submission.ground', 'submission.answer'])
    .select(['submission.examined_by as examinedBy', 'person.name as examiner', 'submission.confirm_by as confirmBy'])
    .select(['submission.confirmed_at as confirmedAt', 'before.number as carriedFrom', 'publicity.kind as of'])
    .select('publicity.id as period')
    .where('submission.id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingSubmission(who, row), async () => {
    if (!row) throw new Error('a submission was disclosed that is not there')
    const { examinedBy, period, ...shown } = row
    const progress = await progressOf(from.reader, period)
    const { clause } = publicityTerm[row.of]
    const grounds = from.policy.inadmissibleGrounds
    const first = grounds[0]?.id ?? ''
    const hands = { first: await firstHand(from.reader, row.id), by: await handOf(from.reader, who) }
    const proposed = examinedBy !== null && row.state === 'confirmed'
    return {
      ...shown,
      clause,
      proposed,
      /** Who may be the second of two: everybody here but who proposed. */
      seconds: proposed ? await colleagues(who, from, examinedBy) : [],
      grounds,
      groundName: grounds.find((ground) => ground.id === row.ground)?.name,
      files: await attachedFiles(from.reader, row.id, 'evidence'),
      copies: await attachedFiles(from.reader, row.id, 'evidence-copy'),
      onPaper: await paperMark(from.reader, row.id),
      alike: await alikeTo(from, { ...row, progress }),
      /** What it contests has ended: nobody need decide any more whether it is admitted. */
      isOver: progress === 'ended',
      receiptPath:
        from.secrets && `/publicity/${row.publicity}/receipt/${receiptKey({ secrets: from.secrets }, row.receipt)}`,
      impossible: {
        admit: firstNo(examining({ ...row, examinedBy }, clause)),
        inadmissible: firstNo(
          findingInadmissible(
            { ...row, examinedBy },
            { ground: row.ground ?? first, grounds: [row.ground ?? first], ...hands, clause },
          ),
        ),
        answer: firstNo(answering({ ...row, examinedBy }, clause, progress)),
        copy: firstNo(showingCopy({ ...row, examinedBy }, clause)),
      },
    }
  })
}

async function colleagues({ organisation }: Who, from: Looked, proposer: string) {
  const today = todayOf(from)
  const rows = await from.reader
    .selectFrom('capacity')
    .innerJoin('person', 'person.id', 'capacity.person')
    .select('person.name')
    .distinct()
    .where('capacity.organisation', '=', organisation)
    .where('capacity.role', '=', 'working-body')
    .where('capacity.from_day', '<=', today)
    .where(({ or, eb }) => or([eb('capacity.until_day', 'is', null), eb('capacity.until_day', '>=', today)]))
    .where('person.id', '!=', proposer)
    .orderBy('person.name')
    .execute()
  return rows.flatMap(({ name }) => name ?? [])
}

type One = { readonly id: string; readonly publicity: string; readonly text: string; readonly progress: Progress }

/** What says much the same in this period, closest first, with the share of what is the same. */
async function alikeTo(from: Looked, { id, publicity, text, progress }: One) {
  const least = parameter(from.policy, 'alikeFrom', todayOf(from)).value
  const others = await submissionRows(from)
    .select(['submission.confirm_by as confirmBy', 'submission.examined_by as examinedBy'])
    .where('publicity.number', '=', publicity)
    .where('submission.id', '!=', id)
    .where('submission.state', 'not in', countsForNothing)
    .execute()
  return others
    .map((one) => ({ ...one, percent: Math.round(similarity(text, one.text) * 100) }))
    .filter(({ percent }) => percent >= least)
    .sort((a, b) => b.percent - a.percent)
    .map(({ id: other, receipt, kind, state, percent, text: words, ...rest }) => ({
      id: other,
      receipt,
      kind,
      state,
      percent,
      text: words,
      together: answering({ kind, state, ...rest }, '3.4.3', progress) === undefined,
    }))
}
