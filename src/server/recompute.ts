import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { capsuleBytesMax, recompute } from '#capsule/recompute.ts'
import { firmAgain } from '#capsule/robustness.ts'
import { sayFirmAgain, sayRecomputed } from '#ui/recomputed.ts'
import type { Lang } from '#ui/words/words.ts'
import { planMarks } from './evaluate.ts'
import { terminal, type Io } from './terminal.ts'

const usage = `lingpao recompute CAPSULE.json [--robustness FILE] [--lang zh|en]

  Computes a ranking again from a capsule and compares every byte. --robustness: and the report on how firm it is, every figure.
  0: the same; 1: different, or no such file; 2: wrong usage.
`

type Asked = { readonly file: string; readonly robustness: string | undefined; readonly lang: Lang }

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
  const report = asked.robustness === undefined ? null : readBytes(asked.robustness, io)
  if (!bytes || report === undefined) return 1
  const found = recompute(bytes)
  tell(io, found.kind, sayRecomputed(asked.lang, found))
  if (found.kind === 'unreadable' || !report) return found.kind === 'same' ? 0 : 1
  const again = firmAgain(found.capsule, Buffer.from(report).toString('utf8'), planMarks.firm)
  tell(io, again.kind, sayFirmAgain(asked.lang, again))
  return found.kind === 'same' && again.kind === 'same' ? 0 : 1
}

function tell(io: Io, kind: string, lines: readonly string[]): void {
  const text = lines.map((line) => `${line}\n`).join('')
  if (kind === 'same') io.out(text)
  else io.err(text)
}

function understood(words: readonly string[]): Asked | 'help' | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        robustness: { type: 'string' },
        lang: { type: 'string', default: 'zh' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const [file, ...rest] = positionals
    const { robustness, lang } = values
    return file && rest.length === 0 && (lang === 'zh' || lang === 'en') ? { file, robustness, lang } : undefined
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
