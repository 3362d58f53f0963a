import type { PublicityKind } from '#domain/publicity.ts'
import { countsForNothing } from '#domain/submission.ts'
import { shielded } from '#domain/submission.ts'
import type { Policy } from '#policy/policy.ts'
import { onPaper } from '#server/facts/paper.ts'
import { amendBy } from '#server/facts/publicity.ts'
import type { Public } from './public.ts'

/** How many came and count; who has not confirmed yet is not among them. */
export async function received({ reader }: Public, publicity: string) {
  const rows = await reader
    .selectFrom('submission')
    .select('kind')
    .where('publicity', '=', publicity)
    .where('state', 'not in', ['lodged', ...countsForNothing])
    .execute()
  const objections = rows.filter(({ kind }) => kind === 'objection').length
  return { comments: rows.length - objections, objections }
}

/**
 * What the public sees of submissions: how an objection stands, and the public answer, under a shielded name. Never what was
 * written, nor what nobody has decided on. A reason that one person proposed and no second one confirmed is no answer.
 */
export async function publicAnswers({ reader, policy }: Public, publicity: string) {
  const rows = await reader
    .selectFrom('submission')
    .select(['id', 'name', 'kind', 'state', 'answer', 'ground', 'act', 'receipt'])
    .where('publicity', '=', publicity)
    .where('state', 'in', ['admitted', 'answered', 'inadmissible'])
    .orderBy('act')
    .orderBy('receipt')
    .execute()
  const copies = await copiesOf(
    { reader },
    rows.map(({ id }) => id),
  )
  const marked = await onPaper(
    reader,
    rows.map(({ id }) => id),
  )
  const answers = rows.map(({ id, kind, state, answer, ground, act, name }) => ({
    kind,
    state: state === 'admitted' || state === 'inadmissible' ? state : ('answered' as const),
    names: [shielded(name)],
    fromPaper: marked.has(id) ? 1 : 0,
    answer: state === 'admitted' ? '' : (answer ?? ''),
    ground: groundName(policy, state === 'inadmissible' ? ground : null),
    act: state === 'answered' ? act : null,
    copies: copies.filter(({ subject }) => subject === id).map(({ sha256, name: file }) => ({ sha256, name: file })),
  }))
  return together(answers)
}

type Answer = Awaited<ReturnType<typeof publicAnswers>>[number]

/** What one act answered stands once, with all to whom it was said. */
function together<
  One extends { kind: string; act: number | null; names: string[]; fromPaper: number; copies: { sha256: string }[] },
>(answers: readonly One[]): One[] {
  const shown: One[] = []
  for (const one of answers) {
    const same = shown.find(({ act, kind }) => act !== null && act === one.act && kind === one.kind)
    if (!same) shown.push({ ...one, names: [...one.names], copies: [...one.copies] })
    else {
      same.names.push(...one.names)
      same.fromPaper += one.fromPaper
      same.copies.push(...one.copies)
    }
  }
  return shown
}

const groundName = (policy: Policy, ground: string | null) =>
  policy.inadmissibleGrounds.find(({ id }) => id === ground)?.name ?? null

async function copiesOf({ reader }: Pick<Public, 'reader'>, submissions: readonly string[]) {
  if (submissions.length === 0) return []
  return reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['attachment.subject', 'file.id as sha256', 'file.name'])
    .where('attachment.subject', 'in', [...submissions])
    .where('attachment.kind', '=', 'evidence-copy')
    .orderBy('attachment.act')
    .execute()
}

/** A copy without what is private, of something handed in during this period. */
export const evidenceCopy = ({ reader }: Pick<Public, 'reader'>, number: string, sha256: string) =>
  reader
    .selectFrom('attachment')
    .innerJoin('submission', 'submission.id', 'attachment.subject')
    .innerJoin('publicity', 'publicity.id', 'submission.publicity')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['file.id as sha256', 'file.type', 'file.name'])
    .where('publicity.number', '=', number)
    .where('attachment.kind', '=', 'evidence-copy')
    .where('file.id', '=', sha256)
    .executeTakeFirst()

/** What experts said when they looked again, and of a scheme the handling opinions that followed, in order. */
export async function handlingOpinions({ reader }: Public, of: Handled) {
  if (of.kind === 'ranking')
    return { panels: await panelsAgain({ reader }, of, 'deliberation'), opinions: [], amendBy: null }
  const opinions = await reader
    .selectFrom('handling_opinion')
    .select(['outcome', 'opinion', 'issued_on as issuedOn', 'act', 'panel'])
    .where('publicity', '=', of.id)
    .orderBy('act')
    .execute()
  const panels = opinions.length > 0 ? await panelsAgain({ reader }, of, 're-review') : []
  return { panels, opinions, amendBy: await amendBy(reader, of.subject) }
}

type Handled = {
  readonly id: string
  readonly kind: PublicityKind
  readonly subject: string
  /** The act that wrote the period last: once it is over, the one that closed it. */
  readonly closedBy: number
}

/** Panels that sat on what this period showed: after it was closed, and before a later one of the same thing was. */
async function panelsAgain(
  { reader }: Pick<Public, 'reader'>,
  { subject, closedBy }: Handled,
  kind: 're-review' | 'deliberation',
) {
  const next = await reader
    .selectFrom('publicity')
    .select(({ fn }) => fn.min('act').as('act'))
    .where('subject', '=', subject)
    .where('outcome', '=', 'contested')
    .where('act', '>', closedBy)
    .executeTakeFirst()
  const rows = await reader
    .selectFrom('panel')
    .select(['id', 'outcome', 'opinion', 'minority', 'act'])
    .where('subject', '=', subject)
    .where('kind', '=', kind)
    .where('state', '=', 'opined')
    .where('act', '>', closedBy)
    .orderBy('act')
    .execute()
  return rows.flatMap(({ id, outcome, opinion, minority, act }) =>
    outcome && !(next?.act && act > next.act) ? [{ id, outcome, text: opinion ?? '', minority, act }] : [],
  )
}

export type { Answer as PublicAnswer }
