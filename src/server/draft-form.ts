import { fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import type { Who } from '#domain/disclosure.ts'
import type { Answered, FieldError, Typed } from '#ui/form.ts'
import { say, type WordId } from '#ui/words/index.ts'
import { isWritable, writable } from './acts/writable.ts'
import { app } from './app.ts'
import { draftOf, saveDraft, type ApplicationDraft } from './drafts/application.ts'
import { langOf, type FormEvent } from './form-action.ts'
import { templates } from './templates.ts'
import { opened, whoOf } from './work-page.ts'

const schemeBytesMax = 1_000_000
const statementMax = 10_000

type Of = { readonly kind: 'application' | 'correction'; readonly subject: string }
type Brought = { scheme: unknown } | { wrong: string; word: WordId } | undefined

/** Keeps what was typed and the scheme that was brought: a file, pasted text, or one to start from. Nothing official happens. */
export async function savingDraft(event: FormEvent, of: Of, to: string) {
  const who = whoOf(event.locals)
  const form = await event.request.formData()
  const typed = texts(form)
  const before = await draftBody(who, of)
  const brought = await schemeIn(form, typed)
  const errors: FieldError[] = []
  const word = say(langOf(event))
  if (brought && 'wrong' in brought)
    errors.push({ field: brought.wrong, text: word(brought.word, { max: schemeBytesMax / 1_000_000 }), clause: '3.2' })
  if ((typed.statement?.length ?? 0) > statementMax)
    errors.push({
      field: 'statement',
      text: word('issue.too-long', { field: word('application.statement'), maximum: statementMax }),
      clause: '3.3.2',
    })
  if (!isWritable(typed.statement ?? ''))
    errors.push({
      field: 'statement',
      text: word('issue.unwritable', { field: word('application.statement') }),
      clause: '3.3.2',
    })
  if (errors.length > 0) return fail(400, { action: 'save', values: typed, errors } satisfies Answered)
  const [call = '', keyArea = ''] = (typed.target ?? `${before?.call ?? ''}:${before?.keyArea ?? ''}`).split(':')
  await saveDraft(who, app(), of, {
    call,
    keyArea,
    statement: typed.statement ?? before?.statement ?? '',
    noFee: typed.noFee === 'yes',
    scheme: brought && 'scheme' in brought ? brought.scheme : (before?.scheme ?? null),
  })
  return redirect(303, `/${langOf(event)}${to}?saved`)
}

async function draftBody(who: Who, of: Of): Promise<ApplicationDraft | undefined> {
  return opened(await draftOf(who, app(), of))?.body
}

function texts(form: FormData): Record<string, string> & Typed {
  const pairs = [...form.entries()].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return Object.fromEntries(pairs.filter(([name]) => name !== 'key'))
}

/** A file goes before pasted text, and that before one to start from. */
async function schemeIn(form: FormData, typed: Readonly<Record<string, string>>): Promise<Brought> {
  const file = form.get('schemeFile')
  if (file instanceof File && file.size > 0) {
    if (file.size > schemeBytesMax) return { wrong: 'schemeFile', word: 'application.file-too-big' }
    return parsed(await file.text(), 'schemeFile')
  }
  const pasted = typed.schemeText?.trim()
  if (pasted) {
    if (pasted.length > schemeBytesMax) return { wrong: 'schemeText', word: 'application.file-too-big' }
    return parsed(pasted, 'schemeText')
  }
  if (!typed.template) return undefined
  const template = templates.find(({ id }) => id === typed.template)
  return template ? { scheme: template.scheme } : { wrong: 'template', word: 'application.template-unknown' }
}

function parsed(text: string, wrong: string): Brought {
  try {
    const scheme: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return writable(z.unknown()).safeParse(scheme).success ? { scheme } : { wrong, word: 'application.unwritable' }
  } catch {
    return { wrong, word: 'application.not-json' }
  }
}
