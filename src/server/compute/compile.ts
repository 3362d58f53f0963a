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

/** A sheet as PDF, without the time at which it was made. A report is readable without sight (PDF/UA-1). */
export function compile(sheet: Sheet): Uint8Array {
  compiler ??= open()
  const { form = 'pack' } = sheet
  const of = { mainFileContent: templates[form], inputs: { data: JSON.stringify(sheet) } }
  return new Uint8Array(compiler.pdf(of, { creationTimestamp: 0, ...(form === 'report' && { pdfStandard: 'ua-1' }) }))
}

function open(): Compiler {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as Package // its own types need its binary
  const fontPaths = ['@embedpdf/fonts-latin', '@embedpdf/fonts-sc'].map((name) =>
    join(dirname(require.resolve(name)), '..', 'fonts'),
  )
  return NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths }] })
}
