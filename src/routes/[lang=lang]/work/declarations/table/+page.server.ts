import { fail, redirect } from '@sveltejs/kit'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { declarationsMade, declarationsMirrored } from '#server/acts/declaration.ts'
import { issueOf } from '#domain/issue.ts'
import { perform } from '#server/acts/perform.ts'
import { line } from '#server/acts/shapes.ts'
import { writable } from '#server/acts/writable.ts'
import { app } from '#server/app.ts'
import { fieldError, typed } from '#server/auth/form.ts'
import { checkTable, type TableCheck } from '#server/declaring.ts'
import { langOf, type FormEvent } from '#server/form-action.ts'
import { tableForm } from '#server/reads/work/declarations.ts'
import { byOf, drawn, opened, whoOf } from '#server/work-page.ts'
import type { FieldError } from '#ui/form.ts'
import { say, type Lang, type Values, type WordId } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, tableForm)

type Sent = { keyArea: string; kind: string; source: string }
type Report = Pick<TableCheck, 'digest' | 'findings' | 'errors' | 'warnings'> & { count: number }
type Answer = { values: Sent; errors: FieldError[]; report?: Report; refusal?: Refusal }

/** Nothing is kept between checking and confirming: the file comes twice, and its digest says that it is the same. */
async function read(event: FormEvent) {
  const who = whoOf(event.locals)
  const { areas } = opened(await tableForm(who, app()))
  const form = await event.request.formData()
  const lang = langOf(event)
  const values: Sent = {
    keyArea: typed(form, 'keyArea'),
    kind: typed(form, 'kind') || 'new',
    source: typed(form, 'source').trim(),
  }
  const file = form.get('file')
  const errors = [
    ...(areas.some(({ id }) => id === values.keyArea)
      ? []
      : [fieldError(lang, 'keyArea', refuse('key-area-unknown', '3.1'))]),
    ...(['new', 'revision'].includes(values.kind) ? [] : [wrongField(lang, 'kind', 'issue.choose')]),
    ...(who.role === 'working-body' ? sourceErrors(lang, values.source) : []),
    ...(file instanceof File && file.size > 0 ? [] : [fieldError(lang, 'file', refuse('file-missing', '2.1'))]),
  ]
  if (errors.length > 0 || !(file instanceof File)) return { values, errors, who, form, check: undefined }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const check = await checkTable(app().reader, who, {
    bytes,
    keyArea: values.keyArea,
    revises: values.kind === 'revision',
  })
  return { values, errors, who, form, check }
}

const wrongField = (lang: Lang, field: 'kind' | 'source', word: WordId, values: Values = {}): FieldError => ({
  field,
  text: say(lang)(word, { ...values, field: say(lang)(`declaration.${field}`) }),
  clause: '2.1',
})

function sourceErrors(lang: Lang, source: string): FieldError[] {
  if (!source) return [fieldError(lang, 'source', refuse('source-needed', '2.1'))]
  const parsed = writable(line).safeParse(source)
  const [issue] = parsed.success ? [] : parsed.error.issues.map(issueOf)
  if (!issue) return []
  const tooLong = issue.code === 'too_big'
  return [wrongField(lang, 'source', tooLong ? 'issue.too-long' : 'issue.unwritable', issue.values)]
}

const reportOf = ({ digest, findings, errors, warnings, declarations }: TableCheck): Report => ({
  digest,
  findings,
  errors,
  warnings,
  count: declarations.length,
})

export const actions: Actions = {
  async check(event) {
    const { values, errors, check } = await read(event)
    if (!check) return fail(400, { values, errors } satisfies Answer)
    const answer: Answer = { values, errors, report: reportOf(check) }
    return check.errors > 0 ? fail(400, answer) : answer
  },
  async declare(event) {
    const { values, errors, who, form, check } = await read(event)
    if (!check) return fail(400, { values, errors } satisfies Answer)
    const answer: Answer = { values, errors, report: reportOf(check) }
    if (typed(form, 'digest') !== check.digest)
      return fail(409, { ...answer, refusal: refuse('file-not-the-checked-one', '2.1') })
    // The same file, sent twice by the same office, does nothing the second time (decision 23).
    const how = { by: byOf(event.locals), key: `table ${who.organisation} ${values.kind} ${check.digest}` }
    const outcome =
      who.role === 'working-body'
        ? await perform(app(), declarationsMirrored, { source: values.source, declarations: check.declarations }, how)
        : await perform(
            app(),
            declarationsMade,
            { declarations: check.declarations.map(({ enterprise: _, declaredOn: __, ...one }) => one) },
            how,
          )
    if (outcome.kind === 'refused') return fail(409, { ...answer, refusal: outcome.refusal })
    if (outcome.kind === 'invalid') return fail(400, answer)
    const numbers = outcome.result.made.map(({ number }) => number)
    return redirect(303, `/${langOf(event)}/work/declarations?made=${numbers.slice(0, 100).join(',')}`)
  },
}
