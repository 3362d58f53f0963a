import { z } from 'zod'
import type { Paper } from './acts/paper.ts'
import { issueOf, type Issue } from '#domain/issue.ts'
import { day } from './acts/shapes.ts'
import { app, type App } from './app.ts'
import type { Viewer } from './auth/viewer.ts'
import { beginFor, begunFor } from './drafts/paper.ts'
import { sentFiles } from './files/sent-files.ts'
import { enteredFor, isForPublic, type EnteredFor } from './reads/work/entered-for.ts'

type Event = { readonly url: URL; readonly locals: { readonly viewer: Viewer | null } }

const atDesk = /^\/(?:zh|en)(\/work\/.*)$/
const draftAt = /^\/work\/applications\/drafts\/([0-9a-f-]{36})(?:\/|$)/

/** Is this page filled in for somebody who sent a paper? `refused`: the address asks for it, and it may not be. */
export async function paperOf({ url, locals: { viewer } }: Event): Promise<EnteredFor | 'refused' | null> {
  const asked = url.searchParams.get('for')
  const path = atDesk.exec(url.pathname)?.[1]
  if (path === undefined) return null
  const { capacity } = viewer ?? {}
  if (!viewer || !capacity) return asked === null ? null : 'refused'
  const owner = capacity.organisationId
  const draft = capacity.role === 'working-body' ? draftAt.exec(path)?.[1] : undefined
  const given = asked ?? (isForPublic(path) ? 'public' : null)
  const token = given ?? (draft && (await begunFor(app(), { owner, draft })))
  if (token === null || token === undefined) return null
  const staff = {
    person: viewer.personId,
    capacity: capacity.id,
    role: capacity.role,
    organisation: owner,
    place: capacity.place,
  }
  return (await enteredFor(staff, app(), { path, token })) ?? 'refused'
}

type Filled = {
  readonly locals: { readonly viewer: Viewer | null; readonly paper?: EnteredFor | 'refused' | null }
  readonly url: URL
}

/** Where a page leads that was filled in so: to itself in the same way, or to a draft that is known by whom it is for. */
export async function stillFor({ locals, url }: Filled, answer: Response): Promise<Response> {
  const { paper, viewer } = locals
  const to = answer.headers.get('location')
  if (!paper || paper === 'refused' || !to) return answer
  const target = new URL(to, url)
  const draft = draftAt.exec(atDesk.exec(target.pathname)?.[1] ?? '')?.[1]
  if (draft) await beginFor(app(), { owner: viewer?.capacity?.organisationId ?? '', draft }, paper.token)
  if (target.pathname !== url.pathname) return answer
  target.searchParams.set('for', paper.token)
  return new Response(null, {
    status: answer.status,
    headers: new Headers([...answer.headers, ['location', target.pathname + target.search]]),
  })
}

export const paperLabels = {
  'paper.receivedOn': 'paper.received-on',
  'paper.scan': 'paper.scan',
  'paper.more': 'paper.more',
} as const

/** The clause behind them is that of the entry, not that of the act. */
export const paperBases = { 'paper.receivedOn': '6.1', 'paper.scan': '6.1', 'paper.more': '6.1' } as const

const shape = z.object({ receivedOn: day })

export type SentPaper = {
  readonly issues: readonly Issue[]
  readonly again: readonly Issue[]
  readonly paper: Paper | undefined
  readonly keep: (app: Pick<App, 'settings'>) => void
}

/** The day of receipt and the scan, beside what the party's own form asks for. */
export async function sentPaper({ party }: EnteredFor, form: FormData): Promise<SentPaper> {
  const files = await sentFiles(form, { 'paper.scan': 'required', 'paper.more': 'optional' })
  const typed = form.get('paper.receivedOn')
  const parsed = shape.safeParse({ receivedOn: typeof typed === 'string' && typed !== '' ? typed : undefined })
  const wrong = parsed.success ? [] : parsed.error.issues.map(issueOf)
  const held = files.into({}) as Record<string, Paper['scans'][number]> // what `sentFiles` has read, by field
  return {
    issues: [...wrong.map((issue) => ({ ...issue, path: `paper.${issue.path}` })), ...files.issues],
    again: files.again,
    paper: parsed.success ? { from: party, receivedOn: parsed.data.receivedOn, scans: Object.values(held) } : undefined,
    keep: files.keep,
  }
}
