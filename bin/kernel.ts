import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

const source = 'kernel/draws.ts'
const target = 'src/domain/robustness/kernel-bytes.ts'
const project = join(import.meta.dirname, '..')

/** Compiles kernel/; the same source and the pinned compiler give the same bytes. */
export async function compiledKernel(): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined
  const { error, stderr } = await asc.main(
    [source, '-o', 'draws.wasm', '--enable', 'simd', '--runtime', 'stub', '-O3', '--noAssert', '--initialMemory', '1'],
    {
      writeFile: (_, contents) => void (bytes = typeof contents === 'string' ? undefined : contents),
    },
  )
  if (error || !bytes) throw new Error(`the kernel does not compile: ${stderr.toString()}`)
  return bytes
}

/** The module that carries the bytes, so that they load in Node, threads and browsers alike, from no network. */
export function kernelModuleText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64')
  const lines = text.match(/.{1,110}/g) ?? []
  return `// Compiled from ${source} by node bin/kernel.ts. Do not edit.\nexport const kernelBytes =\n${lines.map((line) => `  '${line}'`).join(' +\n')}\n`
}

if (process.argv[1] === import.meta.filename) {
  const bytes = await compiledKernel()
  writeFileSync(join(project, target), kernelModuleText(bytes))
  console.log(`${target}: ${bytes.length} bytes`)
}
