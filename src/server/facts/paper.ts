import type { Kysely } from 'kysely'
import type { Party } from '#domain/paper.ts'
import { holding } from '#domain/standing.ts'
import type { Database } from '../db/schema.ts'
import { handOf } from './capacity.ts'

/** The party on record: its organisation by kind, an expert by the capacity held on that day. Anybody needs no record. */
export async function partyFacts(db: Kysely<Database>, party: Party, day: string): Promise<Party | undefined> {
  if (party.actor === 'public') return { actor: 'public' }
  if (party.actor === 'expert') return expertFacts(db, party, day)
  const row = await db
    .selectFrom('organisation')
    .select(['id', 'kind'])
    .where('id', '=', party.organisation ?? null)
    .executeTakeFirst()
  return row?.kind === party.actor ? { actor: party.actor, organisation: row.id } : undefined
}

async function expertFacts(db: Kysely<Database>, { person }: Party, day: string) {
  const capacities = await db
    .selectFrom('capacity')
    .select(['id', 'person', 'organisation', 'role', 'from_day as fromDay', 'until_day as untilDay'])
    .where('person', '=', person ?? null)
    .where('role', '=', 'expert')
    .execute()
  const held = capacities.find((capacity) => !holding(capacity, day))
  return held && { actor: held.role, person: held.person, capacity: held.id, organisation: held.organisation }
}

export async function paperEntry(db: Kysely<Database>, id: string | null) {
  const row = await db.selectFrom('paper_entry').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return
  const {
    entered_by: enteredBy,
    entered_in: enteredIn,
    received_on: receivedOn,
    entered_act: enteredAct,
    ...rest
  } = row
  return { ...rest, enteredBy, enteredIn, receivedOn, enteredAct, contestBy: await contestTerm(db, row.id) }
}

/** Whose hand entered it. */
export const enteringHand = (
  db: Kysely<Database>,
  { enteredBy, enteredIn }: { enteredBy: string; enteredIn: string | null },
) => handOf(db, { person: enteredBy, capacity: enteredIn })

/** The system waits for the end of the term; its obligation knows the last day, once the party was served. */
async function contestTerm(db: Kysely<Database>, entry: string): Promise<string | null> {
  const row = await db
    .selectFrom('obligation')
    .select('due_on')
    .where('what', '=', 'end-contest')
    .where('subject', '=', entry)
    .executeTakeFirst()
  return row?.due_on ?? null
}

/** The newest entry from paper on this, for pages that show what came of it. */
export const paperMark = (db: Kysely<Database>, subject: string) =>
  db
    .selectFrom('paper_entry')
    .select(['received_on as receivedOn', 'state'])
    .where('subject', '=', subject)
    .orderBy('entered_act', 'desc')
    .executeTakeFirst()

/** Which of these stand as they were entered from paper; by acts of one kind, where that matters. */
export async function onPaper(db: Kysely<Database>, subjects: readonly string[], kind = ''): Promise<Set<string>> {
  if (subjects.length === 0) return new Set()
  const rows = await db
    .selectFrom('paper_entry')
    .select('subject')
    .distinct()
    .where('subject', 'in', subjects)
    .where('state', '!=', 'undone')
    .where('type', 'like', `${kind}%`)
    .execute()
  return new Set(rows.map(({ subject }) => subject))
}

/** An entry that is contested and not settled, on which this depends. */
export const contestedEntry = (db: Kysely<Database>, subjects: readonly string[]) =>
  db
    .selectFrom('paper_entry')
    .select('id')
    .where('state', '=', 'contested')
    .where((where) => where(where.ref('holds'), '&&', where.val([...subjects])))
    .executeTakeFirst()
