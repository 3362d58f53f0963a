import { contesting } from '#domain/paper.ts'
import { isRefusal } from '#domain/refusal.ts'
import { paperEntry } from '#server/facts/paper.ts'
import { receiptKey } from '#server/receipt.ts'
import type { App } from '#server/app.ts'
import { todayOf, type Public } from './public.ts'

/** What was entered, as its sender compares it. The contact is masked: whoever holds the address knows it. */
type Entered = {
  readonly kind?: 'comment' | 'objection'
  readonly area?: string
  readonly name: string | null
  readonly contact: string | null
  readonly text: string
  readonly evidence?: string | null
  /** Where its sender follows what becomes of it. */
  readonly receipt: string
}

/** An entry from paper for whoever holds the key of its receipt: they wrote it, and have no account. */
export async function paperReceipt(from: Public & Pick<App, 'secrets'>, key: string) {
  const row = await from.reader
    .selectFrom('paper_entry')
    .innerJoin('act', 'act.seq', 'paper_entry.entered_act')
    .select(['paper_entry.id', 'act.at'])
    .where('act.key', '=', key)
    .where('paper_entry.role', '=', 'public')
    .executeTakeFirst()
  const entry = row && (await paperEntry(from.reader, row.id))
  if (!row || !entry) return
  const { id, type, title, receivedOn, state, contestBy, contest, resolution, enteredAct, subject } = entry
  const no = contesting(entry, { actor: 'public' }, todayOf(from))
  const what = await entered(from, { type, subject, key })
  return {
    id,
    type,
    title,
    receivedOn,
    state,
    contestBy,
    contest,
    resolution,
    enteredAct,
    at: row.at.toISOString(),
    entered: what && { ...what, contact: masked(what.contact) },
    impossible: isRefusal(no) ? no : undefined,
  }
}

/** The key by which the sender of what was entered from paper may contest it. */
export async function contestKey({ reader }: Pick<Public, 'reader'>, subject: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('paper_entry')
    .innerJoin('act', 'act.seq', 'paper_entry.entered_act')
    .select('act.key')
    .where('paper_entry.subject', '=', subject)
    .where('paper_entry.role', '=', 'public')
    .orderBy('act.seq', 'desc')
    .executeTakeFirst()
  return row?.key ?? undefined
}

const masked = (contact: string | null) => contact?.replace(/^(.{1,3}).*?(.{2})$/, '$1***$2') ?? null

type Of = { readonly type: string; readonly subject: string; readonly key: string }

async function entered(from: Public & Pick<App, 'secrets'>, { type, subject, key }: Of): Promise<Entered | undefined> {
  const { reader } = from
  if (type.startsWith('submission.')) {
    const row = await reader
      .selectFrom('submission')
      .innerJoin('publicity', 'publicity.id', 'submission.publicity')
      .select(['submission.kind', 'submission.name', 'submission.contact', 'submission.text', 'submission.evidence'])
      .select(['submission.receipt', 'publicity.number'])
      .where('submission.id', '=', subject)
      .executeTakeFirst()
    return row && { ...row, receipt: `/publicity/${row.number}/receipt/${receiptKey(from, row.receipt)}` }
  }
  if (type.startsWith('area-suggestion.')) {
    const row = await reader
      .selectFrom('area_suggestion')
      .select(['title as area', 'name', 'contact', 'reasons as text'])
      .where('id', '=', subject)
      .executeTakeFirst()
    return row && { ...row, receipt: `/key-areas/suggestions/${key}` }
  }
  const row = await reader
    .selectFrom('call_question')
    .innerJoin('call', 'call.id', 'call_question.call')
    .select(['call_question.name', 'call_question.contact', 'call_question.text', 'call.number'])
    .where('call_question.id', '=', subject)
    .executeTakeFirst()
  return row && { ...row, receipt: `/calls/${row.number}/questions/${key}` }
}
