import { parseArgs } from 'node:util'
import { trialsOf } from '#domain/laboratory.ts'
import { reporting, seedOf } from '#domain/robustness/reporting.ts'
import { parameter } from '#policy/policy.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import { laboratoryText } from '#ui/laboratory-text.ts'
import type { Lang } from '#ui/words/words.ts'
import { readInput } from './evaluate.ts'
import { digestOf } from './hash.ts'
import { terminal, type Io } from './terminal.ts'

const usage = `lingpao laboratory SCHEME.json DECLARATIONS.{json,csv,xlsx} [--json] [--lang zh|en]

  Tries a scheme on declared standards: who could be ranked and why not the others, what each indicator does, how firm the
  lead would be, what each shortlist rule would give. 0: done; 1: refused input; 2: wrong usage.
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
  const number = (name: 'coreIndicatorsMin' | 'firmMargin' | 'weightChange') =>
    parameter(yunnan20209, name, yunnan20209.document.issuedOn).value
  const { evaluation, robustness } = reporting({
    scheme,
    declarations,
    circumstances: { policyNumbers: { coreIndicatorsMin: number('coreIndicatorsMin') } },
    firmness: {
      marks: { firm: String(number('firmMargin')), flips: String(number('weightChange')) },
      seed: seedOf(digestOf(declarations)),
    },
  })
  const trials = trialsOf(evaluation, scheme, robustness)
  io.out(asked.json ? `${JSON.stringify(trials, null, 2)}\n` : laboratoryText(trials, scheme, asked.lang))
  return 0
}

type Asked = { scheme: string; declarations: string; json: boolean; lang: Lang }

function understood(args: readonly string[]): Asked | undefined {
  try {
    const options = { json: { type: 'boolean', default: false }, lang: { type: 'string', default: 'zh' } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [scheme, declarations, ...rest] = positionals
    const { lang, json } = values
    if (!scheme || !declarations || rest.length > 0 || (lang !== 'zh' && lang !== 'en')) return undefined
    return { scheme, declarations, json, lang }
  } catch {
    return undefined
  }
}
