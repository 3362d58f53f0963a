import { sql } from 'kysely'
import { seeingPaperEntry, seeingScan, type Who } from '#domain/disclosure.ts'
import { answering, contesting, settling, type PaperState } from '#domain/paper.ts'
import { deputisedIn, handOf } from '#server/facts/capacity.ts'
import { enteringHand, paperEntry } from '#server/facts/paper.ts'
import { contestKey } from '../public/paper.ts'
import { matterOf } from './paper-matter.ts'
import { disclosed, firstNo, idIn, inRoom, notYours, todayOf, type Looked } from './looked.ts'

export const entriesOnPage = 25

export type EntryState = PaperState | 'over'
export const entryStates: readonly EntryState[] = ['standing', 'contested', 'accepted', 'over', 'upheld', 'undone']

export type EntriesAsked = { readonly search: string; readonly state: string; readonly page: number }

/** Nobody contested it while there was time. */
const isOver = sql<boolean>`exists (select from obligation o where o.what = 'end-contest'
  and o.subject = paper_entry.id::text and o.closed_act is not null)`
const shownState = sql<EntryState>`case when paper_entry.state = 'standing' and ${isOver} then 'over' else paper_entry.state end`
const partyName = sql<string>`coalesce(organisation.name ->> 'zh', party.name, '')`

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('paper_entry')
    .innerJoin('act', 'act.seq', 'paper_entry.entered_act')
    .leftJoin('organisation', 'organisation.id', 'paper_entry.organisation')
    .leftJoin('person as party', 'party.id', 'paper_entry.person')

/** For the working body all of them, for a party its own. */
function visible(who: Who, from: Looked) {
  const all = rows(from)
  if (who.role === 'working-body') return all
  const own = all.where('paper_entry.role', '=', who.role)
  return who.role === 'expert'
    ? own.where('paper_entry.person', '=', who.person)
    : own.where('paper_entry.organisation', '=', who.organisation)
}

export const paperEntries = (who: Who, from: Looked, { search, state, page }: EntriesAsked) =>
  inRoom(who, 'paper', async () => {
    const wanted = entryStates.find((one) => one === state)
    let query = visible(who, from)
    if (wanted) query = query.where(sql<boolean>`${shownState} = ${wanted}`)
    if (search)
      query = query.where(
        sql<boolean>`position(lower(${search}) in lower(${partyName} || ' ' || (paper_entry.title ->> 'zh'))) > 0`,
      )
    const { count } = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const pages = Math.max(1, Math.ceil(Number(count) / entriesOnPage))
    const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
    const entries = await query
      .select(['paper_entry.id', 'paper_entry.type', 'paper_entry.title', 'paper_entry.role', 'act.at'])
      .select(['paper_entry.received_on as receivedOn', partyName.as('party'), shownState.as('state')])
      .orderBy('paper_entry.entered_act', 'desc')
      .limit(entriesOnPage)
      .offset((at - 1) * entriesOnPage)
      .execute()
    const asked = { search, state: wanted ?? '' }
    return { entries, count: Number(count), page: at, pages, asked, states: entryStates }
  })

/** Whom for, by whom, from what; and what the one who looks may say to it. */
export async function paperEntryPage(who: Who, from: Looked, id: string) {
  const facts = await paperEntry(from.reader, idIn(id))
  return disclosed(seeingPaperEntry(who, facts), async () => {
    if (!facts) throw new Error('an entry was disclosed that is not there')
    const shown = await rows(from)
      .leftJoin('person as enterer', 'enterer.id', 'paper_entry.entered_by')
      .select(['act.at', 'enterer.name as enteredBy', partyName.as('party'), shownState.as('state')])
      .where('paper_entry.id', '=', facts.id)
      .executeTakeFirstOrThrow()
    const scansOpen = seeingScan(who, facts, await sheetsIn(from, facts))
    const party = { actor: who.role, organisation: who.organisation, person: who.person }
    const hands = { first: await enteringHand(from.reader, facts), by: await handOf(from.reader, who) }
    const { type, title, role, receivedOn, enteredAct, contestBy, contest, resolution } = facts
    return {
      id: facts.id,
      type,
      title,
      role,
      receivedOn,
      enteredAct,
      contestBy,
      contest,
      resolution,
      ...shown,
      enteredFor: await deputisedIn(from.reader, enteredAct),
      own: who.role !== 'working-body',
      receipt: role === 'public' ? ((await contestKey(from, facts.subject)) ?? null) : null,
      matter: matterOf(who, facts),
      scans: scansOpen === 'open' ? await scansOf(from, facts.id) : [],
      scansOpen: scansOpen === 'open',
      impossible: {
        accept: firstNo(answering(facts, party)),
        contest: firstNo(contesting(facts, party, todayOf(from))),
        settle: firstNo(notYours(who, ['working-body'], '6.1'), settling(facts, hands)),
      },
    }
  })
}

type Facts = NonNullable<Awaited<ReturnType<typeof paperEntry>>>

const isSeat = ({ type }: Pick<Facts, 'type'>) => /^(seat|review)\./.test(type)

async function sheetsIn({ reader }: Pick<Looked, 'reader'>, entry: Facts): Promise<boolean> {
  if (!isSeat(entry)) return true
  const open = await reader
    .selectFrom('seat')
    .select('id')
    .where('panel', '=', entry.holds[1] ?? null)
    .where('state', 'in', ['invited', 'accepted'])
    .executeTakeFirst()
  return open === undefined
}

const scansOf = ({ reader }: Looked, entry: string) =>
  reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['file.name'])
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('attachment.subject', '=', entry)
    .where('attachment.kind', '=', 'scan')
    .orderBy('attachment.id')
    .execute()

/** May this file be seen as a scan of an entry? */
export async function scanOpen(who: Who, from: Pick<Looked, 'reader'>, file: string): Promise<boolean> {
  const entries = await from.reader
    .selectFrom('attachment')
    .select('subject')
    .where('file', '=', file)
    .where('kind', '=', 'scan')
    .execute()
  for (const { subject } of entries) {
    const facts = await paperEntry(from.reader, subject)
    if (facts && seeingScan(who, facts, await sheetsIn(from, facts)) === 'open') return true
  }
  return false
}
