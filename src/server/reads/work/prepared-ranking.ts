import { z } from 'zod'
import { changesRanking, conclusions } from '#domain/deliberation.ts'
import type { Shown } from '#domain/prepared.ts'
import { entriesOf } from '#server/facts/ranking.ts'
import { yearFigures } from '#server/facts/summary-report.ts'
import { summaries } from '#server/facts/work-summary.ts'
import type { Looked } from './looked.ts'

const correctedShape = z.object({
  declaration: z.string(),
  standard: z.string(),
  product: z.string(),
  indicator: z.string(),
  from: z.string(),
  to: z.string(),
})
const run = z.object({
  entries: z.array(z.object({ declaration: z.string(), rank: z.number().nullable(), shortlisted: z.boolean() })),
})
const shapes = {
  'ranking.published@2': z.object({
    ranking: z.string(),
    document: z.string().optional(),
    file: z.object({ name: z.string() }).optional(),
  }),
  'deliberation.concluded@1': z.object({
    ranking: z.string(),
    outcome: z.enum(conclusions),
    opinion: z.string(),
    struck: z.array(z.string()).optional(),
    corrected: correctedShape.optional(),
    run: run.optional(),
  }),
  'ranking.corrected@1': z.object({ ranking: z.string(), corrected: correctedShape, reason: z.string(), run }),
  'work-summaries.reported@1': z.object({
    year: z.coerce.number(),
    summaries: z.array(z.string()),
    text: z.string(),
    document: z.string().optional(),
  }),
}

/** What would be issued on a ranking or on the summaries of a year; nothing for other acts. */
export function rankingShown(from: Looked, type: string, input: unknown): Promise<Shown> | undefined {
  switch (type) {
    case 'ranking.published@2':
      return publication(from, shapes[type].parse(input))
    case 'deliberation.concluded@1':
      return conclusion(from, shapes[type].parse(input))
    case 'ranking.corrected@1':
      return correction(from, shapes[type].parse(input))
    case 'work-summaries.reported@1':
      return report(from, shapes[type].parse(input))
  }
}

const titleOf = async ({ reader }: Looked, ranking: string) =>
  reader.selectFrom('ranking').select(['title', 'withheld']).where('id', '=', ranking).executeTakeFirstOrThrow()

type Lines = Awaited<ReturnType<typeof entriesOf>>
const given = async ({ reader }: Looked, ranking: string) =>
  (await entriesOf(reader, ranking)).filter(({ consent }) => consent === 'given')
const named = ({ enterpriseName, standard }: Lines[number]) => `${enterpriseName.zh} · ${standard}`

async function publication(from: Looked, of: z.output<(typeof shapes)['ranking.published@2']>): Promise<Shown> {
  const entries = await given(from, of.ranking)
  return {
    kind: 'ranking',
    ranking: of.ranking,
    ...(await titleOf(from, of.ranking)),
    standards: entries.length,
    leaders: entries.filter(({ shortlisted }) => shortlisted).map(named),
    document: of.document ?? '',
    file: of.file?.name ?? '',
  }
}

async function conclusion(from: Looked, of: z.output<(typeof shapes)['deliberation.concluded@1']>): Promise<Shown> {
  const entries = await given(from, of.ranking)
  const { title } = await titleOf(from, of.ranking)
  const listed = of.run?.entries.filter(({ shortlisted }) => shortlisted).map(({ declaration }) => declaration)
  return {
    kind: 'conclusion',
    title,
    ranking: of.ranking,
    outcome: of.outcome,
    opinion: of.opinion,
    struck: entries.filter(({ id }) => of.struck?.includes(id)).map(named),
    corrected: of.corrected,
    leaders: entries
      .filter(({ declaration, shortlisted }) => (listed ? listed.includes(declaration) : shortlisted))
      .map(named),
  }
}

async function correction(from: Looked, of: z.output<(typeof shapes)['ranking.corrected@1']>): Promise<Shown> {
  const before = await given(from, of.ranking)
  const after = of.run.entries.map(({ declaration, ...line }) => ({ ...line, id: declaration }))
  return {
    kind: 'ranking-correction',
    title: (await titleOf(from, of.ranking)).title,
    ranking: of.ranking,
    corrected: of.corrected,
    reason: of.reason,
    recalls: changesRanking(
      before.map(({ declaration, rank, shortlisted }) => ({ id: declaration, rank, shortlisted })),
      after,
    ),
  }
}

async function report({ reader }: Looked, of: z.output<(typeof shapes)['work-summaries.reported@1']>): Promise<Shown> {
  const rows = (await summaries(reader).execute()).filter(({ id }) => of.summaries.includes(id))
  return {
    kind: 'summaries',
    year: of.year,
    document: of.document ?? '',
    text: of.text,
    summaries: rows.map(({ number, title, assessorName }) => ({ number, title, assessor: assessorName })),
    figures: await yearFigures(reader, [...new Set(rows.map(({ area }) => area))], of.year),
  }
}
