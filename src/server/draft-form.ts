import { fail, redirect } from '@sveltejs/kit'
import { inBeijing } from '#ui/format.ts'
import { sayIssue } from '#ui/issue.ts'
import type { Answered, FieldError, Typed } from '#ui/form.ts'
import { say, type WordId } from '#ui/words/index.ts'
import { attachmentsMax } from './acts/application.ts'
import { isWritable } from './acts/writable.ts'
import { app } from './app.ts'
import {
  applicationDrafts,
  draftOf,
  emptyDraft,
  saveDraft,
  type ApplicationDraft,
  type Of,
} from './drafts/application.ts'
import { sentFiles } from './files/sent-files.ts'
import { langOf, type FormEvent } from './form-action.ts'
import { schemeBytesMax, schemeIn } from './scheme-brought.ts'
import { opened, whoOf } from './work-page.ts'

const longest = { statement: 10_000, reply: 10_000, enterprises: 20_000 } as const
type Prose = keyof typeof longest
const labels: Readonly<Record<Prose | 'attachments', WordId>> = {
  statement: 'application.statement',
  reply: 'application.reply',
  enterprises: 'application.enterprises',
  attachments: 'application.files',
}

/** Keeps what was typed, what was attached and the scheme that was brought. Nothing official happens. */
export async function savingDraft(event: FormEvent, of: Of, to: string) {
  const who = whoOf(event.locals)
  const form = await event.request.formData()
  const typed = texts(form)
  const before = opened(await draftOf(who, app(), of))?.body ?? emptyDraft
  const brought = await schemeIn(form, typed)
  const files = await sentFiles(form, { attachments: 'several' })
  const added = files.into({ attachments: [] }) as Pick<ApplicationDraft, 'attachments'> // of `attached`, as told by content
  const kept = before.attachments.filter(({ sha256 }) => !form.getAll('drop').includes(sha256))
  const attachments = [...new Map([...kept, ...added.attachments].map((one) => [one.sha256, one])).values()]
  const word = say(langOf(event))
  const errors = [...wrongIn(event, typed), ...(await targetTaken(event, of, typed))]
  for (const issue of files.issues)
    errors.push({
      field: 'attachments',
      text: sayIssue(langOf(event), word(labels.attachments), issue),
      clause: '3.4.2',
    })
  if (attachments.length > attachmentsMax)
    errors.push({
      field: 'attachments',
      text: word('application.too-many-files', { maximum: attachmentsMax }),
      clause: '3.4.2',
    })
  if (brought && 'wrong' in brought)
    errors.push({ field: brought.wrong, text: word(brought.word, { max: schemeBytesMax / 1_000_000 }), clause: '3.2' })
  if (errors.length > 0) return fail(400, { action: 'save', values: typed, errors } satisfies Answered)
  files.keep(app())
  const scheme = brought && 'scheme' in brought ? { scheme: brought.scheme } : {}
  await saveDraft(who, app(), of, { ...typedIn(typed), attachments, ...scheme })
  return redirect(303, `/${langOf(event)}${to}?saved`)
}

/** In the background, while somebody types: text and choices alone. The page says when, or that it was not kept. */
export async function autosaving(event: FormEvent, of: Of): Promise<Response> {
  const who = whoOf(event.locals)
  const typed = texts(await event.request.formData())
  const [wrong] = [...wrongIn(event, typed), ...(await targetTaken(event, of, typed))]
  if (wrong) return said('not', say(langOf(event))('autosave.not-kept', { why: wrong.text }), 400)
  const savedAt = await saveDraft(who, app(), of, typedIn(typed))
  return said('said', say(langOf(event))('autosave.kept', { time: inBeijing(savedAt).time }))
}

/** As much of a page as `autosave.js` reads of it. */
const said = (how: 'said' | 'not', words: string, status = 200) =>
  new Response(`<p data-autosave-${how}>${words.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</p>`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

/** What the form says of the draft. A box that is not ticked is not sent, so that its form tells by the others that it was there. */
function typedIn(typed: Readonly<Record<string, string>>): Partial<ApplicationDraft> {
  const { target, statement, reply, enterprises, interests, noFee } = typed
  const [call = '', keyArea = ''] = (target ?? '').split(':')
  return {
    ...(target === undefined ? {} : { call, keyArea }),
    ...(statement === undefined ? {} : { statement }),
    ...(reply === undefined ? {} : { reply }),
    ...(enterprises === undefined ? {} : { enterprises, noFee: noFee === 'yes' }),
    ...(interests === 'none' || interests === 'named' ? { interests } : {}),
  }
}

function wrongIn(event: FormEvent, typed: Readonly<Record<string, string>>): FieldError[] {
  const word = say(langOf(event))
  return (Object.keys(longest) as Prose[]).flatMap((field) => {
    // the keys of `longest`
    const text = typed[field] ?? ''
    const named = { field: word(labels[field]) }
    if (text.length > longest[field])
      return [{ field, text: word('issue.too-long', { ...named, maximum: longest[field] }), clause: '3.3.2' as const }]
    return isWritable(text) ? [] : [{ field, text: word('issue.unwritable', named), clause: '3.3.2' as const }]
  })
}

/** One draft for an area of a call: a second one would be handed in past the first. */
async function targetTaken(event: FormEvent, of: Of, typed: Readonly<Record<string, string>>): Promise<FieldError[]> {
  const target = typed.target ?? ''
  if (of.kind !== 'application' || target.length < 3) return []
  const drafts = opened(await applicationDrafts(whoOf(event.locals), app()))
  const taken = drafts.some(({ subject, body }) => subject !== of.subject && `${body.call}:${body.keyArea}` === target)
  return taken ? [{ field: 'target', text: say(langOf(event))('application.draft-taken'), clause: '3.4.1' }] : []
}

function texts(form: FormData): Record<string, string> & Typed {
  const pairs = [...form.entries()].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return Object.fromEntries(pairs.filter(([name]) => name !== 'key' && name !== 'drop'))
}
