import { sql } from 'kysely'
import { entering, type Disclosed, type Who } from '#domain/disclosure.ts'
import type { App } from '../app.ts'
import { json } from '../db/schema.ts'
import { newId } from '../id.ts'
import { ownerOf } from './owner.ts'

/** A file that lies on disk already, and that nobody but the draft's owner knows of. */
export type DraftFile = { readonly sha256: string; readonly size: number; readonly type: string; readonly name: string }

/** What an assessor has begun: its people may change it until it is handed in. Never public, never on the ledger. */
export type ApplicationDraft = {
  readonly call: string
  readonly keyArea: string
  readonly statement: string
  readonly noFee: boolean
  readonly interests: '' | 'none' | 'named'
  /** As typed: one enterprise on a line. */
  readonly enterprises: string
  readonly attachments: readonly DraftFile[]
  /** What it says to the remarks, where it corrects. */
  readonly reply: string
  /** As brought: whatever JSON it is. It is read by the scheme's shape each time it is shown. */
  readonly scheme: unknown
}

export const emptyDraft: ApplicationDraft = {
  call: '',
  keyArea: '',
  statement: '',
  noFee: false,
  interests: '',
  enterprises: '',
  attachments: [],
  reply: '',
  scheme: null,
}

export type Of = { readonly kind: 'application' | 'correction'; readonly subject: string }
type Saved = { readonly id: string; readonly subject: string; readonly body: ApplicationDraft; readonly savedAt: Date }

const rows = (app: Pick<App, 'db'>, who: Who, kind: Of['kind']) =>
  app.db
    .selectFrom('draft')
    .select(['id', 'subject', 'body', 'saved_at as savedAt'])
    .where('owner', '=', ownerOf(who))
    .where('kind', '=', kind)

const read = ({ body, ...row }: { id: string; subject: string; body: unknown; savedAt: Date }): Saved => ({
  ...row,
  body: { ...emptyDraft, ...(body as Partial<ApplicationDraft>) }, // only `saveDraft` writes this kind
})

/** The organisation's own drafts of new applications, newest first. */
export async function applicationDrafts(who: Who, app: Pick<App, 'db'>): Promise<Disclosed<readonly Saved[]>> {
  const seen = entering(who, 'drafts')
  if (seen !== 'open') return { seen }
  const found = await rows(app, who, 'application').orderBy('saved_at', 'desc').execute()
  return { seen, data: found.map(read) }
}

export async function draftOf(who: Who, app: Pick<App, 'db'>, of: Of): Promise<Disclosed<Saved | undefined>> {
  const seen = entering(who, 'drafts')
  if (seen !== 'open') return { seen }
  const found = await rows(app, who, of.kind).where('subject', '=', of.subject).executeTakeFirst()
  return { seen, data: found && read(found) }
}

/** Keeps what was changed and nothing else: somebody else may be writing the scheme meanwhile. */
export async function saveDraft(
  who: Who,
  app: Pick<App, 'db' | 'clock'>,
  of: Of,
  changed: Partial<ApplicationDraft>,
): Promise<Date> {
  const savedAt = app.clock.now()
  const values = { body: json(changed), saved_at: savedAt }
  await app.db
    .insertInto('draft')
    .values({ id: newId(savedAt), owner: ownerOf(who), kind: of.kind, subject: of.subject, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['owner', 'kind', 'subject'])
        .doUpdateSet({ body: sql`draft.body || excluded.body`, saved_at: savedAt }),
    )
    .execute()
  return savedAt
}

export async function dropDraft(who: Who, app: Pick<App, 'db'>, of: Of): Promise<void> {
  await app.db
    .deleteFrom('draft')
    .where('owner', '=', ownerOf(who))
    .where('kind', '=', of.kind)
    .where('subject', '=', of.subject)
    .execute()
}
