import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { answering } from './thread.ts'

/** As much of the compiler as is used. It is a binary of its platform, and loaded by name so that others start without it. */
type Compiler = {
  pdf(of: { mainFileContent: string; inputs: Record<string, string> }, how: { creationTimestamp: number }): Buffer
}
type Package = {
  NodeCompiler: { create(of: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler }
}

const require = createRequire(import.meta.url)
const template = readFileSync(join(import.meta.dirname, 'pack.typ'), 'utf8')
let compiler: Compiler | undefined

function compile(data: string): Uint8Array {
  compiler ??= open()
  return new Uint8Array(compiler.pdf({ mainFileContent: template, inputs: { data } }, { creationTimestamp: 0 }))
}

function open(): Compiler {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as Package // its own types need its binary
  const fontPaths = ['@embedpdf/fonts-latin', '@embedpdf/fonts-sc'].map((name) =>
    join(dirname(require.resolve(name)), '..', 'fonts'),
  )
  return NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths }] })
}

answering(compile)
