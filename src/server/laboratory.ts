import { parseArgs } from 'node:util'
import { trialsOf } from '#domain/laboratory.ts'
import { reporting, seedOf } from '#domain/robustness/reporting.ts'
import { testing } from '#domain/robustness/testing.ts'
import { parameter } from '#policy/policy.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import { laboratoryText } from '#ui/laboratory-text.ts'
import { methodText } from '#ui/method-text.ts'
import { say } from '#ui/words/index.ts'
import type { Lang } from '#ui/words/words.ts'
import { planMarks, readInput } from './evaluate.ts'
import { digestOf } from './hash.ts'
import { terminal, type Io } from './terminal.ts'

const usage = `lingpao laboratory SCHEME.json DECLARATIONS.{json,csv,xlsx} [--methods] [--json] [--lang zh|en]

  Tries a scheme on declared standards: who could be ranked and why not the others, what each indicator does, how firm the
  lead would be, what each shortlist rule would give. --methods: instead, whether other methods would rank otherwise.
  0: done; 1: refused input; 2: wrong usage.
`

/** What the page of the laboratory shows, in a terminal. */
export async function laboratoryCommand(args: readonly string[], io: Io = terminal): Promise<number> {
  const asked = understood(args)
  if (!asked) {
    io.err(usage)
    return 2
  }
  const problems: string[] = []
  const input = await readInput(asked, problems)
  for (const line of problems) io.err(`${line}\n`)
  if (!input) return 1
  const { scheme, declarations } = input
  const { value: coreIndicatorsMin } = parameter(yunnan20209, 'coreIndicatorsMin', yunnan20209.document.issuedOn)
  const circumstances = { policyNumbers: { coreIndicatorsMin } }
  const seed = seedOf(digestOf(declarations))
  if (asked.methods) {
    const tested = testing({ scheme, declarations, circumstances, seed })
    const nameOf = (_: string, rank: number) => say(asked.lang)('laboratory.as-rank', { rank })
    io.out(asked.json ? json(tested) : methodText(tested, scheme, { lang: asked.lang, nameOf }))
    return 0
  }
  const { evaluation, robustness } = reporting({
    scheme,
    declarations,
    circumstances,
    firmness: { marks: planMarks, seed },
  })
  const trials = trialsOf(evaluation, scheme, robustness)
  io.out(asked.json ? json(trials) : laboratoryText(trials, scheme, asked.lang))
  return 0
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

type Asked = { scheme: string; declarations: string; methods: boolean; json: boolean; lang: Lang }

function understood(args: readonly string[]): Asked | undefined {
  try {
    const options = {
      methods: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'zh' },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [scheme, declarations, ...rest] = positionals
    const { lang, json, methods } = values
    if (!scheme || !declarations || rest.length > 0 || (lang !== 'zh' && lang !== 'en')) return undefined
    return { scheme, declarations, methods, json, lang }
  } catch {
    return undefined
  }
}
