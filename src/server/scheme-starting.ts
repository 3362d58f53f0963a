import { error, fail, redirect } from '@sveltejs/kit'
import { blankScheme } from '#domain/scheme-draft.ts'
import { outlineScheme } from '#domain/scheme-outline.ts'
import type { Answered } from '#ui/form.ts'
import { sayIssue } from '#ui/issue.ts'
import { say } from '#ui/words/index.ts'
import { app } from './app.ts'
import { changeScheme } from './drafts/scheme.ts'
import { langOf } from './form-action.ts'
import { schemeToStartFrom } from './reads/work/scheme-drafts.ts'
import { edited, editorPath, type EditorEvent } from './scheme-editor.ts'
import { opened, whoOf } from './work-page.ts'

/** Puts a scheme to begin with into the draft; where one is there already, it is asked once more. */
export async function startingScheme(event: EditorEvent) {
  const { of, body } = await edited(event.locals, event.params.draft)
  const form = await event.request.formData()
  const from = String(form.get('from') ?? '')
  const chosen = from === '' ? undefined : await beginning(event, from)
  const answer = { action: 'start', values: { from }, errors: [] } satisfies Answered
  if (!chosen) {
    const text = sayIssue(langOf(event), say(langOf(event))('scheme-editor.start-from'), {
      path: 'from',
      code: 'choose',
      values: {},
    })
    return fail(400, { ...answer, errors: [{ field: 'from', text, clause: '3.2' }] } satisfies Answered)
  }
  if (body.scheme !== null && form.get('confirmed') !== 'yes') return { ...answer, confirm: [] } satisfies Answered
  await changeScheme(whoOf(event.locals), app(), of, { first: body, change: () => chosen })
  return redirect(303, `/${langOf(event)}${editorPath(of.subject)}/general?saved`)
}

async function beginning({ locals, params }: EditorEvent, from: string): Promise<unknown> {
  const id = `scheme-${params.draft.slice(0, 8)}`
  if (from === 'outline') return outlineScheme(id)
  if (from === 'blank') return blankScheme(id)
  return opened(await schemeToStartFrom(whoOf(locals), app(), from)).scheme
}

/** What a draft holds, as a file; nothing to hand out is no address. */
export async function schemeToExport({ locals, params }: Pick<EditorEvent, 'locals' | 'params'>) {
  const { scheme } = await edited(locals, params.draft)
  return scheme ?? error(404)
}
