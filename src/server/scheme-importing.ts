import { fail, redirect } from '@sveltejs/kit'
import { issueOf } from '#domain/issue.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { draftFindings } from '#domain/scheme-draft.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import type { ClauseId } from '#policy/clauses.ts'
import type { FieldError } from '#ui/form.ts'
import { sayIssue } from '#ui/issue.ts'
import { countOf } from '#ui/scheme-form/findings.ts'
import { schemeOfWorkbook } from '#ui/scheme-workbook/read.ts'
import type { Fault, SheetIn } from '#ui/scheme-workbook/table.ts'
import { say, type Lang } from '#ui/words/index.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import { isWritable } from './acts/writable.ts'
import { app } from './app.ts'
import { changeScheme } from './drafts/scheme.ts'
import { readWorkbook, workbookLimits } from './files/workbook.ts'
import { langOf } from './form-action.ts'
import { numbersOf } from './reads/work/applications.ts'
import { edited, editorPath, type EditorEvent } from './scheme-editor.ts'
import { whoOf } from './work-page.ts'

/** What is wrong in a file, said to who brought it. */
export type ImportReport = {
  readonly faults: readonly { readonly where: string; readonly what: string; readonly clause: ClauseId }[]
  readonly count: number
  readonly skipped: readonly string[]
}
export type ImportAnswer = {
  readonly action: 'check' | 'replace'
  readonly values: Record<string, never>
  readonly errors: readonly FieldError[]
  readonly report?: ImportReport
  /** The scheme as it was read, for the second step: nothing is kept in between. */
  readonly ready?: {
    readonly scheme: Scheme
    readonly errors: number
    readonly warnings: number
    readonly skipped: readonly string[]
  }
}

const shownFaults = 100
const answer = (more: Partial<ImportAnswer> = {}): ImportAnswer => ({
  action: 'check',
  values: {},
  errors: [],
  ...more,
})

/** Reads a file and says everything that is wrong with it; the draft stays as it is. */
export async function checkingImport(event: EditorEvent) {
  const lang = langOf(event)
  await edited(event.locals, event.params.draft)
  const file = (await event.request.formData()).get('file')
  const wrongFile = (refusal: Refusal) =>
    fail(400, answer({ errors: [{ field: 'file', text: sayRefusal(lang, refusal).sentence, clause: refusal.clause }] }))
  if (!(file instanceof File) || file.size === 0) return wrongFile(refuse('file-missing', '3.2'))
  if (file.size > workbookLimits.bytes)
    return wrongFile(refuse('file-too-large', '3.2', { megabytes: workbookLimits.bytes / 1024 / 1024 }))
  const read = await readFile(new Uint8Array(await file.arrayBuffer()), lang)
  if ('refused' in read) return wrongFile(read)
  if (!read.scheme || read.faults.length > 0) {
    const report = { faults: read.faults.slice(0, shownFaults), count: read.faults.length, skipped: read.skipped }
    return fail(400, answer({ report }))
  }
  const ready = { scheme: read.scheme, ...countOf(draftFindings(read.scheme, numbersOf(app()))), skipped: read.skipped }
  return answer({ ready })
}

/** What was read and shown is put in the place of the draft's scheme. */
export async function importing(event: EditorEvent) {
  const { of, body } = await edited(event.locals, event.params.draft)
  const sent = (await event.request.formData()).get('scheme')
  const scheme = parsedJson(typeof sent === 'string' ? sent : '')
  if ('refused' in scheme || !schemeShape.safeParse(scheme.value).success || unseen(scheme.value, '').length > 0) {
    const refusal = refuse('scheme-not-checked', '3.2')
    const errors = [{ field: 'file', text: sayRefusal(langOf(event), refusal).sentence, clause: refusal.clause }]
    return fail(400, { ...answer({ errors }), action: 'replace' } satisfies ImportAnswer)
  }
  await changeScheme(whoOf(event.locals), app(), of, { first: body, change: () => schemeShape.parse(scheme.value) })
  return redirect(303, `/${langOf(event)}${editorPath(of.subject)}?saved`)
}

type ReadFile = {
  readonly scheme?: Scheme | undefined
  readonly faults: ImportReport['faults']
  readonly skipped: readonly string[]
}

async function readFile(bytes: Uint8Array, lang: Lang): Promise<ReadFile | Refusal> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheets = await readWorkbook(bytes)
    return 'refused' in sheets ? sheets : fromWorkbook(sheets, lang)
  }
  return fromJson(bytes, lang)
}

function fromWorkbook(sheets: readonly SheetIn[], lang: Lang): ReadFile {
  const hidden = sheets.flatMap(({ name, grid }) =>
    grid.flatMap((cells, i) =>
      cells.flatMap((cell, at): Fault[] => {
        if (typeof cell !== 'string' || isWritable(cell)) return []
        const header = grid[0]?.[at]
        const column = typeof header === 'string' && header ? header : String(at + 1)
        return [{ sheet: name, row: i + 1, column, refusal: refuse('cell-unwritable', '3.2', { column }) }]
      }),
    ),
  )
  const { scheme, faults, skipped } = schemeOfWorkbook(sheets)
  return {
    scheme,
    faults: [...hidden, ...faults].map((fault) => ({
      where: sayWhere(lang, fault),
      what: sayRefusal(lang, fault.refusal).sentence,
      clause: fault.refusal.clause,
    })),
    skipped: skipped.map(({ refusal }) => sayRefusal(lang, refusal).sentence),
  }
}

function sayWhere(lang: Lang, { sheet, row, column }: Fault): string {
  const at = row === undefined ? sheet : say(lang)('scheme-import.at-row', { sheet, row })
  return column === undefined || column === sheet ? at : say(lang)('scheme-import.at-column', { at, column })
}

function fromJson(bytes: Uint8Array, lang: Lang): ReadFile | Refusal {
  const text = decoded(bytes)
  if (text === undefined) return refuse('scheme-file-kind', '3.2')
  const json = parsedJson(text)
  if ('refused' in json) return json
  const parsed = schemeShape.safeParse(json.value)
  const issues = [...(parsed.success ? [] : parsed.error.issues.map(issueOf)), ...unseen(json.value, '')]
  return {
    scheme: parsed.success ? parsed.data : undefined,
    faults: issues.map((issue) => ({
      where: issue.path || '·',
      what: sayIssue(lang, issue.path.split('.').at(-1) || 'JSON', issue),
      clause: '3.2',
    })),
    skipped: [],
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parsedJson(text: string): { value: unknown } | Refusal {
  if (!/^\s*\{/.test(text)) return refuse('scheme-file-kind', '3.2')
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return refuse('scheme-not-json', '3.2', { why: error instanceof Error ? error.message.slice(0, 120) : '' })
  }
}

/** Where text holds what nobody can see. */
function unseen(value: unknown, path: string): { path: string; code: string; values: Record<string, never> }[] {
  if (typeof value === 'string') return isWritable(value) ? [] : [{ path, code: 'unwritable', values: {} }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unseen(inner, path ? `${path}.${key}` : key))
}
