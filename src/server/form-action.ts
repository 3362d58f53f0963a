import { error, fail, redirect, type ActionFailure } from '@sveltejs/kit'
import type { ClauseId } from '#policy/clauses.ts'
import type { Text } from '#policy/policy.ts'
import type { Answered, FieldError, Typed } from '#ui/form.ts'
import { sayIssue } from '#ui/issue.ts'
import { say, type Lang, type WordId } from '#ui/words/index.ts'
import type { Act, By } from './acts/act.ts'
import { tryToPrepare } from './acts/issue.ts'
import { issueOf, type Issue } from '#domain/issue.ts'
import { perform, type Outcome } from './acts/perform.ts'
import type { How } from './acts/how.ts'
import { issueApart } from './apart.ts'
import { app } from './app.ts'
import type { Viewer } from './auth/viewer.ts'
import { paperBases, paperLabels, sentPaper } from './entered-for.ts'
import { sentFiles, type FilesAsked } from './files/sent-files.ts'
import type { EnteredFor } from './reads/work/entered-for.ts'
import { byOf } from './work-page.ts'

/** What a form action needs of SvelteKit's event. */
export type FormEvent = {
  readonly request: Request
  readonly locals: { readonly viewer: Viewer | null; readonly paper?: EnteredFor | 'refused' | null }
  readonly params: { readonly lang?: string }
}

export type FormOf<I, R> = {
  /** The form's name in its page: `?/propose`. */
  readonly action: string
  readonly act: Act<I, R>
  /** Every field that a person fills in, with the word that names it. A field is called by its place in the act's input. */
  readonly labels: Readonly<Record<string, WordId>>
  /** Fields that hold several values. */
  readonly lists?: readonly string[]
  /** Fields that take a file; in the act's input it stands under the same name. */
  readonly files?: FilesAsked
  /** Files are stored with this before them: nobody recognises by a digest what somebody handed in elsewhere. */
  readonly salt?: (typed: Typed) => string
  /** What was typed, shaped as the act takes it; by itself: dots make objects, an empty field is no field. */
  readonly input?: (typed: Typed) => unknown
  /** Fields that come with the data, such as a scheme's indicators: what the page calls them. */
  readonly named?: Readonly<Record<string, string>>
  /** The field behind a place in the act's input, where it is called otherwise. */
  readonly fieldAt?: (path: string) => string
  /** What is wrong between fields before the act can see it. */
  readonly checks?: (typed: Typed) => readonly Issue[]
  /** The clause behind a field; by itself the act's first. */
  readonly bases?: Readonly<Record<string, ClauseId>>
  /** What cannot be undone is shown once more before it is done. */
  readonly confirm?: boolean | ((typed: Typed) => boolean)
  /** Where it leads, below the language. */
  readonly to: (result: R) => string
  /** Who performs; by itself the viewer's capacity. */
  readonly by?: By
  /** What follows outside the act, for example a mail. */
  readonly after?: (result: R) => Promise<void>
}

/** The one way from a form to an act: done → 303, not filled in rightly → 400, refused → 409, with what was typed. */
export async function performing<I, R>(event: FormEvent, form: FormOf<I, R>) {
  return sent(event, form, (input, how) => perform(app(), form.act, input, how))
}

/** The same for an act that another person issues. `shown` is what the desk says until then. */
export async function preparing<I, R>(
  event: FormEvent,
  form: Omit<FormOf<I, R>, 'to'> & { shown: (typed: Typed) => { title: Text; path: string } },
) {
  const { shown } = form
  const to = ({ preparation }: { preparation: string }) => `/work/preparations/${preparation}`
  return sent(event, { ...form, to, after: undefined }, (input, how, typed) =>
    tryToPrepare(app(), form.act, input, shown(typed), how),
  )
}

/** The same where something is computed or read before the act: `send` performs it. */
export const computing = <R>(
  event: FormEvent,
  form: Sent<R>,
  send: (input: unknown, how: How, typed: Typed) => Promise<Outcome<R>>,
) => sent(event, form, send)

/** The same for a form that leads nowhere: its page says what came of it, and no address tells of it. */
export const staying = <I, R>(
  event: FormEvent,
  form: Omit<FormOf<I, R>, 'to'>,
): Promise<Answered | ActionFailure<Answered>> =>
  sent(event, form, (input, how) => perform(app(), form.act, input, how))

/** Another person issues what was prepared. */
export async function issuing(event: FormEvent, preparation: string, to: string) {
  const typed = typedOf(await event.request.formData())
  const outcome = await issueApart(app(), preparation, { by: byOf(event.locals), key: keyOf(typed) })
  if (outcome.kind === 'done') redirect(303, `/${langOf(event)}${to}`)
  return unanswered(event, { action: 'issue', labels: {}, clause: '6.1' }, typed, outcome)
}

type Sent<R> = Pick<
  FormOf<never, R>,
  | 'action'
  | 'labels'
  | 'named'
  | 'fieldAt'
  | 'checks'
  | 'lists'
  | 'files'
  | 'salt'
  | 'input'
  | 'bases'
  | 'confirm'
  | 'by'
  | 'after'
> & { readonly to?: (result: R) => string } & {
  readonly act: Pick<Act<never, unknown>, 'clauses'> & { readonly input: { safeParse(value: unknown): Parsed } }
}
type Parsed = { success: true } | { success: false; error: { issues: readonly Parameters<typeof issueOf>[0][] } }

async function sent<R>(
  event: FormEvent,
  form: Sent<R>,
  send: (input: unknown, how: How, typed: Typed) => Promise<Outcome<R>>,
) {
  const by = form.by ?? byOf(event.locals)
  const data = await event.request.formData()
  const typed = typedOf(data, form.lists)
  const key = keyOf(typed)
  const files = await sentFiles(data, form.files, form.salt?.(typed))
  const paper = event.locals.paper ? await sentPaper(partyIn(event), data) : undefined
  const named = {
    action: form.action,
    labels: paper ? { ...form.labels, ...paperLabels } : form.labels,
    named: form.named,
    fieldAt: form.fieldAt,
    bases: paper ? { ...paperBases, ...form.bases } : form.bases,
    clause: form.act.clauses[0] ?? '6.1',
    again: [...files.again, ...(paper?.again ?? [])],
  }
  const input = files.into(given(form.input ? form.input(typed) : nested(typed)))
  const parsed = form.act.input.safeParse(input)
  const wrong = parsed.success ? [] : parsed.error.issues.map(issueOf)
  const issues = [...files.issues, ...(form.checks?.(typed) ?? []), ...wrong, ...(paper?.issues ?? [])]
  if (issues.length > 0) return unanswered(event, named, typed, { kind: 'invalid', issues })
  files.keep(app())
  paper?.keep(app())
  const asks = typeof form.confirm === 'function' ? form.confirm(typed) : form.confirm
  // A scan cannot be sent twice; what was entered from it is compared by its sender.
  if (asks && !paper && typed.confirmed !== 'yes') return confirmation(event, form, typed)
  const outcome = await send(input, { by, key, ...(paper?.paper && { paper: paper.paper }) }, typed)
  if (outcome.kind !== 'done') return unanswered(event, named, typed, outcome)
  await form.after?.(outcome.result)
  if (outcome.entry) return redirect(303, `/${langOf(event)}/work/paper/${outcome.entry}?entered`)
  if (!form.to) return { action: form.action, values: visible(typed), errors: [], done: true } satisfies Answered
  return redirect(303, `/${langOf(event)}${form.to(outcome.result)}`)
}

/** A field that is undefined was not sent: what an act commits to is plain data. */
function given(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(given)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([name, member]) => [name, given(member)]))
}

function partyIn({ locals: { paper } }: FormEvent): EnteredFor {
  return paper && paper !== 'refused' ? paper : error(404)
}

/** Nothing is done yet: the page shows what was typed, what follows, one button and a way back. */
function confirmation<R>(event: FormEvent, form: Sent<R>, typed: Typed): Answered {
  const word = say(langOf(event))
  const confirm = Object.entries(form.labels).flatMap(([name, label]) => {
    const text = [typed[name] ?? []]
      .flat()
      .filter((value) => !isToken(value))
      .join(' · ')
    return text === '' ? [] : [{ label: word(label), text }]
  })
  return { action: form.action, values: visible(typed), errors: [], confirm }
}

/** Ids and values of choices mean nothing to a reader: the page says what they stand for. */
const isToken = (text: string) => /^[a-z0-9-]+$/.test(text)

type Named = {
  readonly action: string
  readonly labels: Readonly<Record<string, WordId>>
  readonly named?: FormOf<never, unknown>['named'] | undefined
  readonly fieldAt?: FormOf<never, unknown>['fieldAt'] | undefined
  readonly bases?: Readonly<Record<string, ClauseId>> | undefined
  readonly clause: ClauseId
  /** What has to be given once more, whatever the answer. */
  readonly again?: readonly Issue[]
}

function unanswered(event: FormEvent, form: Named, typed: Typed, outcome: Exclude<Outcome<unknown>, { kind: 'done' }>) {
  const { action } = form
  const values = visible(typed)
  if (outcome.kind === 'refused') {
    const status = outcome.refusal.refused === 'not-yours-to-do' ? 403 : 409
    const errors = (form.again ?? []).map((one) => errorOf(langOf(event), form, one))
    return fail(status, { action, values, errors, refusal: outcome.refusal } satisfies Answered)
  }
  const errors = [...outcome.issues, ...(form.again ?? [])].map((one) => errorOf(langOf(event), form, one))
  const fields = [...new Set(errors.map(({ field }) => field))].sort(asInForm(form))
  const once = fields.flatMap((field) => errors.find((one) => one.field === field) ?? [])
  return fail(400, { action, values, errors: once } satisfies Answered)
}

/** A reader goes through the form from above: first its own fields, in their order, then those that come with the data. */
const asInForm = ({ labels, named = {} }: Named) => {
  const order = [...Object.keys(labels), ...Object.keys(named)]
  const at = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  return (one: string, other: string) => at(one) - at(other)
}

/** An issue deep inside a field (a scheme's indicator, say) belongs to that field, and says where. */
function errorOf(lang: Lang, { labels, named = {}, fieldAt, bases, clause }: Named, found: Issue): FieldError {
  const path = fieldAt?.(found.path) ?? found.path
  const field =
    [...Object.keys(labels), ...Object.keys(named)]
      .filter((name) => path === name || path.startsWith(`${name}.`))
      .sort((one, other) => other.length - one.length)[0] ?? path
  const label = labels[field]
  return {
    field,
    text: sayIssue(lang, named[field] ?? (label ? say(lang)(label) : field), found, path.slice(field.length + 1)),
    clause: bases?.[field] ?? clause,
  }
}

/** Text as it was typed; files are read by those pages that take them. */
function typedOf(form: FormData, lists: readonly string[] = []): Typed {
  const typed: Record<string, string | readonly string[]> = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    typed[name] = lists.includes(name) ? values : (values[0] ?? '')
  }
  return typed
}

/** What was typed, for a form that is answered before its act is asked. */
export const typedInto = async (
  { request }: Pick<FormEvent, 'request'>,
  lists: readonly string[] = [],
): Promise<Typed> => visible(typedOf(await request.formData(), lists))

function visible({ key: _, confirmed: __, ...values }: Typed): Typed {
  return values
}

/** `title.zh` becomes `{ title: { zh } }`. Nothing typed is nothing sent, though `title` is there: it is `zh` that is missing. */
export function nested(typed: Typed): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(visible(typed))) {
    const steps = name.split('.').filter((step) => step !== '__proto__')
    const last = steps.pop()
    if (last === undefined) continue
    let place = root
    for (const step of steps) {
      place[step] ??= {}
      const inner = place[step]
      if (typeof inner !== 'object' || inner === null) return root
      place = inner as Record<string, unknown> // made two lines above
    }
    if (typeof value !== 'string' || value.trim() !== '') place[last] = value
  }
  return root
}

/** A form that lost its key is answered, never performed: pressing twice would then do it twice. */
function keyOf({ key }: Typed): string {
  if (typeof key === 'string' && /^[0-9a-f-]{36}$/.test(key)) return key
  return error(400, 'The form has no key: open the page again.')
}

export const langOf = ({ params }: Pick<FormEvent, 'params'>): Lang => (params.lang === 'en' ? 'en' : 'zh')
