import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { capsuleBytesMax, recompute } from '#capsule/recompute.ts'
import { sayRecomputed } from '#ui/recomputed.ts'
import type { Lang } from '#ui/words/words.ts'
import { terminal, type Io } from './terminal.ts'

const usage = `lingpao recompute CAPSULE.json [--lang zh|en]

  Computes a ranking again from a capsule and compares every byte. 0: the same; 1: different, or no capsule; 2: wrong usage.
`

export async function recomputeCommand(words: readonly string[], io: Io = terminal): Promise<number> {
  const asked = understood(words)
  if (!asked) {
    io.err(usage)
    return 2
  }
  if (asked === 'help') {
    io.out(usage)
    return 0
  }
  const bytes = readBytes(asked.file, io)
  if (!bytes) return 1
  const found = recompute(bytes)
  const lines = sayRecomputed(asked.lang, found).map((line) => `${line}\n`)
  if (found.kind === 'same') io.out(lines.join(''))
  else io.err(lines.join(''))
  return found.kind === 'same' ? 0 : 1
}

function understood(words: readonly string[]): { file: string; lang: Lang } | 'help' | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'zh' }, help: { type: 'boolean', short: 'h', default: false } },
    })
    if (values.help) return 'help'
    const [file, ...rest] = positionals
    const { lang } = values
    return file && rest.length === 0 && (lang === 'zh' || lang === 'en') ? { file, lang } : undefined
  } catch {
    return undefined
  }
}

function readBytes(file: string, io: Io): Uint8Array | undefined {
  try {
    if (statSync(file).size > capsuleBytesMax) throw new RangeError(`larger than ${capsuleBytesMax} bytes`)
    return readFileSync(file)
  } catch (error) {
    io.err(`${file}: ${error instanceof Error ? error.message : 'unreadable'}\n`)
    return undefined
  }
}
