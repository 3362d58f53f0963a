import { sql, type Kysely } from 'kysely'
import type { Call } from '#domain/call.ts'
import type { EditionEntry, Standing } from '#domain/edition.ts'
import type { JointOpinion } from '#domain/joint-opinion.ts'
import type { KeyArea, KeyAreaState } from '#domain/key-area.ts'
import type { Database } from '../db/schema.ts'

export const keyAreaFacts = (db: Kysely<Database>, id: string): Promise<KeyArea | undefined> =>
  db.selectFrom('key_area').select(['id', 'state']).where('id', '=', id).executeTakeFirst()

/** How an area of this title stands that is proposed or decided already. */
export async function titleStands(db: Kysely<Database>, title: string): Promise<KeyAreaState | undefined> {
  const same = await db
    .selectFrom('key_area')
    .select('state')
    .where('state', 'in', ['proposed', 'decided'])
    .where(sql<string>`title->>'zh'`, '=', title)
    .executeTakeFirst()
  return same?.state
}

/** An area as a decision finds it. */
export async function areaStanding(db: Kysely<Database>, id: string): Promise<Standing | undefined> {
  const area = await db
    .selectFrom('key_area')
    .select(['id', 'state', 'title', 'group_id as group'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!area) return
  const entries = await editionEntries(db, id)
  return { ...area, editions: entries.map(({ edition }) => edition), opinions: await jointOpinions(db, id) }
}

/** The lines of all editions, or of one area. An area decided before editions were kept stands in its year as new. */
export async function editionEntries(db: Kysely<Database>, keyArea?: string): Promise<EditionEntry[]> {
  let kept = db
    .selectFrom('area_edition')
    .innerJoin('area_decision', 'area_decision.id', 'area_edition.decision')
    .select(['area_edition.key_area as keyArea', 'area_edition.edition', 'change', 'title', 'group_id as group'])
    .select(['reason', 'area_decision.decided_on as decidedOn'])
    .select(['area_decision.number as decision', 'area_decision.document'])
  let before = db
    .selectFrom('key_area')
    .select(['id as keyArea', 'edition', 'title', 'group_id as group', 'decided_on as decidedOn'])
    .where('number', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('area_edition').select('id').whereRef('key_area', '=', 'key_area.id').where('change', '=', 'new'),
        ),
      ),
    )
  if (keyArea) {
    kept = kept.where('area_edition.key_area', '=', keyArea)
    before = before.where('key_area.id', '=', keyArea)
  }
  const [earlier, since] = [await before.execute(), await kept.orderBy('area_edition.edition').execute()]
  return [
    ...earlier.map(({ decidedOn, ...one }) => ({
      ...one,
      change: 'new' as const,
      reason: null,
      decision: null,
      document: null,
      decidedOn: decidedOn ?? '',
    })),
    ...since,
  ]
}

const opinionColumns = ['state', 'asked_on as askedOn', 'due_on as dueOn', 'working_days as workingDays'] as const

export const jointOpinions = (db: Kysely<Database>, keyArea: string): Promise<JointOpinion[]> =>
  db.selectFrom('joint_opinion').select(opinionColumns).where('key_area', '=', keyArea).execute()

/** One opinion by its id, or the one that a department owes on an area. */
export function jointOpinion(db: Kysely<Database>, of: { id: string } | { keyArea: string; department: string }) {
  const query = db.selectFrom('joint_opinion').select(['id', 'key_area as keyArea', 'department', ...opinionColumns])
  return 'id' in of
    ? query.where('id', '=', of.id).executeTakeFirst()
    : query.where('key_area', '=', of.keyArea).where('department', '=', of.department).executeTakeFirst()
}

export const suggestionFacts = (db: Kysely<Database>, id: string) =>
  db.selectFrom('area_suggestion').select(['id', 'state', 'receipt']).where('id', '=', id).executeTakeFirst()

export async function callFacts(db: Kysely<Database>, id: string): Promise<Call | undefined> {
  const call = await db
    .selectFrom('call')
    .select(['id', 'opens_on as opensOn', 'closes_on as closesOn', 'questions_until as questionsUntil'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!call) return
  const areas = await db.selectFrom('call_area').select('key_area').where('call', '=', id).execute()
  return { ...call, areas: areas.map(({ key_area }) => key_area) }
}
