import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Sheet } from '../typesetting.ts'

/** As much of the compiler as is used. It is a binary of its platform, and loaded by name so that others start without it. */
type Compiler = {
  pdf(
    of: { mainFileContent: string; inputs: Record<string, string> },
    how: { creationTimestamp: number; pdfStandard?: 'ua-1' },
  ): Buffer
}
type Package = {
  NodeCompiler: { create(of: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler }
}

const require = createRequire(import.meta.url)
const templateOf = (form: NonNullable<Sheet['form']>) => readFileSync(join(import.meta.dirname, `${form}.typ`), 'utf8')
const templates = { pack: templateOf('pack'), report: templateOf('report') }
let compiler: Compiler | undefined

/**
 * A sheet as PDF, without the time at which it was made. A report is readable without sight (PDF/UA-1), and that standard refuses
 * a sign that no font here has: one rare sign in one name must not cost everybody the report, so it stands as its code point.
 */
export function compile(sheet: Sheet): Uint8Array {
  const missing = new Set<string>()
  for (;;) {
    try {
      return set(sheet, missing)
    } catch (problem) {
      const refused = signsRefused(problem)
      const alone = refusedAlone(sheet, refused)
      const more = (alone.length > 0 ? alone : refused).filter((sign) => !missing.has(sign))
      if (more.length === 0) throw problem
      for (const sign of more) missing.add(sign)
    }
  }
}

/** A sign that no font has draws its neighbours along into the last of them: each by itself shows which one it is. */
function refusedAlone(sheet: Sheet, signs: readonly string[]): string[] {
  const blocks = signs.map((text) => ({ kind: 'text' as const, text }))
  try {
    set({ ...sheet, title: '-', subtitle: '', footer: '', blocks }, new Set())
    return []
  } catch (problem) {
    return signsRefused(problem)
  }
}

function set(sheet: Sheet, missing: ReadonlySet<string>): Uint8Array {
  compiler ??= open()
  const { form = 'pack' } = sheet
  const data = JSON.stringify(sheet, (_, value: unknown) =>
    typeof value === 'string' ? spelled(value, missing) : value,
  )
  const of = { mainFileContent: templates[form], inputs: { data } }
  return new Uint8Array(compiler.pdf(of, { creationTimestamp: 0, ...(form === 'report' && { pdfStandard: 'ua-1' }) }))
}

/** U+20BB7 for a sign that cannot be shown; half a sign is none. */
function spelled(text: string, missing: ReadonlySet<string>): string {
  const whole = text.toWellFormed()
  if (missing.size === 0) return whole
  const shown = (sign: string) => (missing.has(sign) ? `[U+${hex(sign)}]` : sign)
  return Array.from(whole, shown).join('')
}

const hex = (sign: string) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

const refusedText = /the text `\\*"(.+?)\\*"` could not be displayed/g
const writtenOut = /\\+u\{([0-9a-f]{1,6})\}/g

/** As the compiler names them, in the words of its own problem. */
function signsRefused(problem: unknown): string[] {
  const said = problem instanceof Error ? problem.message : String(problem)
  return [...said.matchAll(refusedText)].flatMap(([, text = '']) =>
    Array.from(text.replaceAll(writtenOut, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))),
  )
}

function open(): Compiler {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as Package // its own types need its binary
  const fontPaths = ['@embedpdf/fonts-latin', '@embedpdf/fonts-sc'].map((name) =>
    join(dirname(require.resolve(name)), '..', 'fonts'),
  )
  return NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths }] })
}
