import { z } from 'zod'
import type { WordId } from '#ui/words/index.ts'
import { writable } from './acts/writable.ts'
import { templates } from './templates.ts'

export const schemeBytesMax = 1_000_000

export type Brought = { scheme: unknown } | { wrong: string; word: WordId } | undefined

/** A file goes before pasted text, and that before one to start from. */
export async function schemeIn(form: FormData, typed: Readonly<Record<string, string>>): Promise<Brought> {
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
