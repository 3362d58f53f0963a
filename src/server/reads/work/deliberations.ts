import { concluding, conclusions, correctingPublished, type Conclusion } from '#domain/deliberation.ts'
import { seeingDeliberation, type Who } from '#domain/disclosure.ts'
import { refuse } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { deliberatedFacts } from '#server/facts/deliberation.ts'
import { correctableValues } from '#server/facts/corrected.ts'
import { entriesOf, rankingFacts } from '#server/facts/ranking.ts'
import { disclosed, firstNo, idIn, notYours, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

const rowOf = async (from: Looked, id: string) => {
  const ranking = idIn(id)
  return ranking ? rankingFacts(from.reader, ranking) : undefined
}

/** What a conclusion goes by: the objections that were admitted, what the experts said, and which conclusions that allows. */
export async function deliberation(who: Who, from: Looked, id: string) {
  const row = await rowOf(from, id)
  return disclosed(seeingDeliberation(who, row), async () => {
    if (!row) throw new Error('a ranking was disclosed that is not there')
    const facts = await deliberatedFacts(from.reader, row.id)
    const allowed = conclusions.filter((outcome) => !concluding(facts, outcome))
    const waiting = await waitingFor(who, from, 'deliberation.concluded@1', { ranking: row.id })
    return {
      ...(await shared(from, row)),
      objections: facts.publicity ? await admitted(from, facts.publicity.id) : [],
      panels: await opinions(from, row.id),
      recommends: facts.panel?.recommends ?? [],
      outcomes: allowed,
      waiting,
      impossible: firstNo(
        notYours(who, ['working-body'], '3.4.6'),
        allowed.length === 0 &&
          conclusions.map((outcome: Conclusion) => concluding(facts, outcome)).find((no) => no !== undefined),
        waiting && refuse('already-prepared', '6.1'),
      ),
    }
  })
}

/** A published ranking, value by value, for who puts one right. */
export async function rankingToCorrect(who: Who, from: Looked, id: string) {
  const row = await rowOf(from, id)
  return disclosed(seeingDeliberation(who, row), async () => {
    if (!row) throw new Error('a ranking was disclosed that is not there')
    const waiting = await waitingFor(who, from, 'ranking.corrected@1', { ranking: row.id })
    return {
      ...(await shared(from, row)),
      waiting,
      impossible: firstNo(
        notYours(who, ['working-body'], '3.4.6'),
        correctingPublished(row.state),
        waiting && refuse('already-prepared', '6.1'),
      ),
    }
  })
}

type Row = NonNullable<Awaited<ReturnType<typeof rankingFacts>>>

async function shared({ reader }: Looked, { id, number, title, state, scheme }: Row) {
  const entries = (await entriesOf(reader, id)).filter(({ consent }) => consent === 'given')
  const { content } = await reader
    .selectFrom('scheme')
    .select('content')
    .where('id', '=', scheme)
    .executeTakeFirstOrThrow()
  const { indicators } = content as Scheme // parsed when it was handed in
  return {
    id,
    number,
    title,
    state,
    entries: entries.map(({ id: entry, rank, standard, product, enterpriseName, declarationNumber, shortlisted }) => ({
      id: entry,
      rank,
      standard,
      product,
      enterprise: enterpriseName,
      declaration: declarationNumber,
      shortlisted,
    })),
    indicators: indicators.map(({ id: indicator, name, unit }) => ({ id: indicator, name, unit })),
    values: await correctableValues(reader, id),
  }
}

const admitted = ({ reader }: Looked, publicity: string) =>
  reader
    .selectFrom('submission')
    .select(['id', 'receipt', 'text', 'evidence'])
    .where('publicity', '=', publicity)
    .where('kind', '=', 'objection')
    .where('state', 'in', ['admitted', 'answered'])
    .orderBy('receipt')
    .execute()

const opinions = ({ reader }: Looked, ranking: string) =>
  reader
    .selectFrom('panel')
    .select(['id', 'outcome', 'opinion'])
    .where('subject', '=', ranking)
    .where('kind', '=', 'deliberation')
    .where('state', '=', 'opined')
    .orderBy('act')
    .execute()
