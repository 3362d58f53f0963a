import { error, fail, redirect } from '@sveltejs/kit'
import { openDraft } from '#domain/scheme-draft.ts'
import type { Issue } from '#domain/issue.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Answered, Typed } from '#ui/form.ts'
import { changed, type Changed } from '#ui/scheme-form/change.ts'
import { sayIssues } from '#ui/scheme-form/issues.ts'
import { pathOf, type EditorSection } from '#ui/scheme-form/sections.ts'
import { isWritable } from './acts/writable.ts'
import { app } from './app.ts'
import type { Viewer } from './auth/viewer.ts'
import { draftOf, emptyDraft, type ApplicationDraft, type Of } from './drafts/application.ts'
import { changeScheme } from './drafts/scheme.ts'
import { langOf, typedInto, type FormEvent } from './form-action.ts'
import { application } from './reads/work/application.ts'
import { numbersOf } from './reads/work/applications.ts'
import { examined } from './reads/work/draft.ts'
import { drawn, opened, whoOf } from './work-page.ts'

export type EditorEvent = FormEvent & { readonly params: { readonly draft: string; readonly lang?: string } }
type Locals = { readonly viewer: Viewer | null }
export type Edited = {
  readonly of: Of
  readonly body: ApplicationDraft
  readonly savedAt: Date | null
  /** Undefined where nothing is there yet, or nothing that a form could show. */
  readonly scheme: Scheme | undefined
}

/** The scheme that is being written: that of a draft, or of a returned application, whose scheme as handed in is the first draft. */
export async function edited(locals: Locals, subject: string): Promise<Edited> {
  const who = whoOf(locals)
  const draft = opened(await draftOf(who, app(), { kind: 'application', subject }))
  if (draft) return asEdited({ kind: 'application', subject }, draft.body, draft.savedAt)
  const returned = opened(await application(who, app(), subject))
  if (returned.impossible.correct) error(404)
  const of = { kind: 'correction', subject } as const
  const saved = opened(await draftOf(who, app(), of))
  const body = saved?.body ?? emptyDraft
  return asEdited(of, { ...body, scheme: body.scheme ?? returned.scheme }, saved?.savedAt ?? null)
}

const asEdited = (of: Of, body: ApplicationDraft, savedAt: Date | null): Edited => ({
  of,
  body,
  savedAt,
  scheme: body.scheme === null ? undefined : openDraft(body.scheme),
})

export const editorPath = (subject: string) => `/work/applications/drafts/${subject}/scheme`

/** What every page of the editor is drawn with. */
export async function editorData(event: { locals: Locals; params: { draft: string }; url: URL }) {
  const { of, body, savedAt, scheme } = await edited(event.locals, event.params.draft)
  const { key } = await drawn(event, async () => ({ seen: 'open', data: {} }))
  const { malformed } = examined(app(), scheme ? null : body.scheme)
  return {
    key,
    path: editorPath(of.subject),
    back:
      of.kind === 'application'
        ? `/work/applications/drafts/${of.subject}`
        : `/work/applications/${of.subject}/correct`,
    kind: of.kind,
    scheme: scheme ?? null,
    malformed,
    numbers: numbersOf(app()),
    savedAt,
    saved: event.url.searchParams.has('saved'),
  }
}

/** Saves one page of the editor. What is left blank may wait; what does not fit is answered with everything that was typed. */
export async function savingPage(event: EditorEvent, section: EditorSection, indicator?: string) {
  const typed = await typedInto(event, ['appliesTo'])
  return savingChange(event, 'save', typed, {
    section,
    indicator,
    change: (scheme) => changed(section, scheme, typed, indicator),
    to: () => (indicator === undefined ? pathOf({ section }) : pathOf({ section, indicator })),
  })
}

type Change = {
  readonly section: EditorSection
  readonly indicator?: string | undefined
  readonly change: (scheme: Scheme) => Changed
  /** Where it leads, below the editor's own address. */
  readonly to: (scheme: Scheme) => string
}

/** Any change of the scheme in a draft; the same way for a page, for a new indicator, for an order. */
export async function savingChange(event: EditorEvent, action: string, typed: Typed, how: Change) {
  const { of, body, scheme } = await edited(event.locals, event.params.draft)
  if (!scheme) error(404)
  if (how.indicator !== undefined && !scheme.indicators.some(({ id }) => id === how.indicator)) error(404)
  let after: Changed = { scheme, issues: unseenIn(typed) }
  const change = (stored: unknown) => {
    const current = openDraft(stored)
    if (!current || after.issues.length > 0) return undefined
    after = how.change(current)
    return after.issues.length === 0 ? after.scheme : undefined
  }
  await changeScheme(whoOf(event.locals), app(), of, { first: body, change })
  if (after.issues.length === 0)
    redirect(303, `/${langOf(event)}${editorPath(of.subject)}${how.to(after.scheme)}?saved`)
  const errors = sayIssues(langOf(event), after.issues, { ...how, scheme: after.scheme })
  return fail(400, { action, values: typed, errors } satisfies Answered)
}

const unseenIn = (typed: Typed): Issue[] =>
  Object.entries(typed).flatMap(([path, value]) =>
    [value].flat().every(isWritable) ? [] : [{ path, code: 'unwritable', values: {} }],
  )
