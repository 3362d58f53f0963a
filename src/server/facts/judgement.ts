import { sql, type Kysely } from 'kysely'
import type { Declaration } from '#domain/declared.ts'
import type { Round } from '#domain/judgement.ts'
import { keyOf } from '#domain/ranking/assess.ts'
import { judgementsShape, type Judgements } from '#domain/ranking/judgement.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import type { Database } from '../db/schema.ts'

/** Whose evaluation it is, and where it stands. */
export const roundFacts = (
  db: Kysely<Database>,
  evaluation: string,
): Promise<(Round & { scheme: string; title: Database['scheme']['title']['__select__'] }) | undefined> =>
  db
    .selectFrom('evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['evaluation.state', 'evaluation.scheme', 'scheme.title', 'application.assessor'])
    .where('evaluation.id', '=', evaluation)
    .executeTakeFirst()

export const judgesOf = (db: Kysely<Database>, evaluation: string) =>
  db
    .selectFrom('judge')
    .select(['number', 'title', 'employer', 'employer_uscc as employerUscc', 'ties'])
    .select(({ fn, val }) => fn.coalesce('name', val('')).as('name'))
    .where('evaluation', '=', evaluation)
    .orderBy('number')
    .execute()

/** Everything that was judged of an evaluation, in the order in which it was. */
export const judgementRows = (db: Kysely<Database>, evaluation: string) =>
  db
    .selectFrom('judgement')
    .leftJoin('declaration', 'declaration.id', 'judgement.declaration')
    .leftJoin('attachment', 'attachment.subject', 'judgement.id')
    .leftJoin('file', 'file.id', 'attachment.file')
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('file'))
    .select(['judgement.id', 'judgement.number', 'judgement.kind', 'judgement.declaration', 'judgement.indicator'])
    .select(['judgement.from_value as from', 'judgement.to_value as to', 'judgement.grades', 'judgement.page'])
    .select(['judgement.reason', 'judgement.evidence', 'judgement.made_on as madeOn', 'judgement.made_by as madeBy'])
    .select([
      'judgement.settled_on as settledOn',
      'judgement.settled_reason as settledReason',
      'judgement.state',
      'judgement.referral',
    ])
    .select(['declaration.number as declarationNumber', 'declaration.standard_number as standard'])
    .select(['declaration.product_model as product', 'declaration.enterprise'])
    .where('judgement.evaluation', '=', evaluation)
    .orderBy('judgement.number')
    .execute()
export type JudgementRow = Awaited<ReturnType<typeof judgementRows>>[number]

export const judgementFacts = (db: Kysely<Database>, id: string) =>
  db
    .selectFrom('judgement')
    .select(['id', 'evaluation', 'kind', 'state', 'declaration', 'made_by as madeBy'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Of what was judged and what became of it; an act takes it anew, and compares. */
export const judgedDigest = (rows: readonly { readonly number: number; readonly state: string }[]): string =>
  rows.map(({ number, state }) => `${number} ${state}`).join(', ')

/** One declaration of the frozen data, with the scheme that it is judged by. */
export async function frozenDeclaration(
  db: Kysely<Database>,
  { evaluation, declaration }: { evaluation: string; declaration: string },
): Promise<{ scheme: Scheme; declaration: Declaration | undefined } | undefined> {
  const row = await db
    .selectFrom('evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .select('scheme.content')
    .select(
      sql<Declaration | null>`(select one->'declaration' from jsonb_array_elements(evaluation.data->'taken') one
        where one->>'id' = ${declaration} limit 1)`.as('declaration'),
    )
    .where('evaluation.id', '=', evaluation)
    .executeTakeFirst()
  return row && { scheme: schemeShape.parse(row.content), declaration: row.declaration ?? undefined }
}

/** What stands, as the engine takes it: each names what it is about by the id of its standard in the evaluation. */
export function judgementsIn(
  rows: readonly JudgementRow[],
  { keys, expertsMin }: { keys: ReadonlyMap<string, string>; expertsMin: number },
): Judgements {
  return judgementsShape.parse({
    format: 'lingpao-judgements@1',
    expertsMin,
    judgements: rows
      .filter(({ state }) => state === 'standing')
      .map((row) => ({
        id: `j${row.number}`,
        ...judgedBy(row),
        conflict: null,
        on: row.madeOn,
        reason: row.reason,
        evidence: [row.page, row.evidence].flatMap((one) => one || []),
        ...aboutOf(row, keys),
      })),
  })
}

/** In public the seat, never the name. */
const judgedBy = ({ kind, grades }: JudgementRow) =>
  kind === 'correct-transcription' || kind === 'exclude'
    ? { who: '评估机构，两人核对', role: 'assessor' }
    : { who: grades.map(({ seat }) => seat).join('、'), role: 'expert' }

function aboutOf(row: JudgementRow, keys: ReadonlyMap<string, string>) {
  const { kind, indicator, from, to } = row
  const standard = keys.get(row.declaration ?? '') ?? ''
  switch (kind) {
    case 'exclude':
      return { kind, standard }
    case 'method-equivalence':
      return { kind, indicator, from, to }
    case 'grade-qualitative':
      return { kind, standard, indicator, grades: row.grades.map(({ seat, grade }) => ({ seat, grade })) }
    default:
      return { kind, standard, indicator, from, to }
  }
}

export const keysOfTaken = (taken: readonly { readonly id: string; readonly declaration: Declaration }[]) =>
  new Map(taken.map(({ id, declaration }) => [id, keyOf(declaration)]))
