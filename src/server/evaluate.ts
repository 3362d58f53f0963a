import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { capsuleBytes, digestOf, makeCapsule } from '#capsule/make.ts'
import type { Declaration } from '#domain/declared.ts'
import { declarationsShape } from '#domain/declared.ts'
import { explain } from '#domain/ranking/explain.ts'
import { evaluateJudged } from '#domain/ranking/judged.ts'
import { judgementsShape, type Judgements } from '#domain/ranking/judgement.ts'
import { applyJudgements } from '#domain/ranking/judging.ts'
import type { Finding } from '#domain/ranking/evaluation.ts'
import { declarationsIn } from '#domain/ranking/table.ts'
import { reporting, seedOf } from '#domain/robustness/reporting.ts'
import type { Marks } from '#domain/robustness/robustness.ts'
import { testing } from '#domain/robustness/testing.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import { evaluationTables, explanation, findingLines, standardsCalled } from '#ui/evaluation-text.ts'
import { methodText } from '#ui/method-text.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import type { Lang } from '#ui/words/words.ts'
import { digestOf as hashOf } from './hash.ts'
import { terminal, type Io } from './terminal.ts'
import { readSpreadsheet, spreadsheetLimits } from './files/spreadsheet.ts'

const usage = `lingpao evaluate SCHEME.json DECLARATIONS.{json,csv,xlsx} [--judgements FILE] [--json] [--explain STANDARD]
                 [--capsule FILE] [--robustness FILE] [--methods] [--lang zh|en]

  Ranks declared enterprise standards by a scheme. --robustness: how firm each variety’s ranking is goes into a file.
  --methods: instead, whether other methods would rank otherwise. 0: done; 1: findings or refused input; 2: wrong usage.
`

type Asked = {
  scheme: string
  declarations: string
  judgements: string | undefined
  capsule: string | undefined
  robustness: string | undefined
  json: boolean
  explain: string | undefined
  methods: boolean
  lang: Lang
}

export async function evaluateCommand(args: readonly string[], io: Io = terminal): Promise<number> {
  const asked = understood(args)
  if (!asked) {
    io.err(usage)
    return 2
  }
  if (asked === 'help') {
    io.out(usage)
    return 0
  }
  const problems: string[] = []
  const input = await readInput(asked, problems)
  for (const line of problems) io.err(`${line}\n`)
  if (!input) return 1
  const { scheme, declarations, judgements } = input
  const policyNumbers = {
    coreIndicatorsMin: parameter(yunnan20209, 'coreIndicatorsMin', yunnan20209.document.issuedOn).value,
  }
  if (asked.methods) {
    const seed = seedOf(hashOf(declarations))
    const tested = testing({ scheme, declarations, judgements, circumstances: { policyNumbers }, seed })
    const nameOf = (id: string) => id.split(' | ', 2).join(' ')
    io.out(asked.json ? json(tested) : methodText(tested, scheme, { lang: asked.lang, nameOf }))
    return 0
  }
  const judged = evaluateJudged(scheme, declarations, judgements, { policyNumbers })
  const evaluation = judged.result
  const { rulings, ...applied } = applyJudgements(scheme, declarations, judgements)
  if (asked.capsule !== undefined) {
    const settings = { policyNumbers, variety: null, keptOut: [], expertsMin: judgements.expertsMin }
    const capsule = makeCapsule({ settings, scheme, declarations, judgements: judgements.judgements })
    writeFileSync(asked.capsule, capsuleBytes(capsule))
    io.err(`${asked.capsule}: SHA-256 ${digestOf(capsule)}\n`)
  }
  if (asked.robustness !== undefined) {
    const firmness = { marks: planMarks, seed: seedOf(hashOf(declarations)) }
    const { robustness } = reporting({ scheme, declarations, judgements, circumstances: { policyNumbers }, firmness })
    writeFileSync(asked.robustness, json(robustness))
  }
  const explained =
    asked.explain === undefined
      ? []
      : standardsCalled(evaluation, asked.explain).flatMap(
          ({ id }) => explain({ ...applied, evaluation, rulings }, id) ?? [],
        )
  if (asked.json && asked.explain !== undefined) io.out(json(explained))
  else if (asked.json) io.out(json(evaluation))
  else if (asked.explain === undefined) io.out(evaluationTables(evaluation, scheme, asked.lang))
  if (!asked.json && asked.explain !== undefined) {
    const text = explanation(evaluation, scheme, { standard: asked.explain, lang: asked.lang, explained })
    if (text === undefined) {
      io.err(`${asked.declarations}: no standard “${asked.explain}”\n`)
      return 1
    }
    io.out(text)
  }
  // What a table's row already said is not said again.
  const inRows = input.fromTable ? [] : evaluation.standards.flatMap(({ findings }) => findings)
  const others = input.fromTable
    ? evaluation.standards.flatMap(({ findings }) =>
        findings.filter(({ rule }) => rule === 'declared-twice' || rule === 'variety-unknown'),
      )
    : []
  for (const line of findingLines(evaluation.findings, asked.scheme, asked.lang)) io.err(`${line}\n`)
  for (const line of findingLines(judged.findings, asked.judgements ?? '', asked.lang)) io.err(`${line}\n`)
  for (const line of findingLines([...inRows, ...others], asked.declarations, asked.lang)) io.err(`${line}\n`)
  return problems.length + evaluation.findings.length + judged.findings.length + inRows.length + others.length > 0
    ? 1
    : 0
}

const percentOf = (name: 'firmMargin' | 'weightChange') =>
  String(parameter(yunnan20209, name, yunnan20209.document.issuedOn).value)

/** From which margin a list counts as firm, and below which as open, by the plan. */
export const planMarks: Marks = { firm: percentOf('firmMargin'), flips: percentOf('weightChange') }

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

function understood(args: readonly string[]): Asked | 'help' | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        explain: { type: 'string' },
        methods: { type: 'boolean', default: false },
        judgements: { type: 'string' },
        capsule: { type: 'string' },
        robustness: { type: 'string' },
        lang: { type: 'string', default: 'zh' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const [scheme, declarations, ...rest] = positionals
    const { lang } = values
    if (!scheme || !declarations || rest.length > 0 || (lang !== 'zh' && lang !== 'en')) return undefined
    const { judgements, capsule, robustness, json, explain, methods } = values
    return { scheme, declarations, judgements, capsule, robustness, json, explain, methods, lang }
  } catch {
    return undefined
  }
}

const none: Judgements = {
  format: 'lingpao-judgements@1',
  expertsMin: parameter(yunnan20209, 'panelMin', yunnan20209.document.issuedOn).value,
  judgements: [],
}

type Input = {
  scheme: Scheme
  declarations: readonly Declaration[]
  judgements: Judgements
  fromTable: boolean
}

export async function readInput(
  asked: Pick<Asked, 'scheme' | 'declarations' | 'lang'> & { readonly judgements?: string | undefined },
  problems: string[],
): Promise<Input | undefined> {
  const scheme = readJson(asked.scheme, schemeShape, problems)
  const bytes = readBytes(asked.declarations, problems)
  const judgements = asked.judgements === undefined ? none : readJson(asked.judgements, judgementsShape, problems)
  if (!scheme || !bytes || !judgements) return undefined
  if (/^\s*\{/.test(bytes.subarray(0, 64).toString().replace('\uFEFF', ''))) {
    const file = readJson(asked.declarations, declarationsShape, problems)
    return file && { scheme, declarations: file.declarations, judgements, fromTable: false }
  }
  const grid = await readSpreadsheet(bytes)
  if (isRefusal(grid)) {
    problems.push(refusalLine(asked.declarations, grid, asked.lang))
    return undefined
  }
  const { declarations, findings } = declarationsIn(grid, scheme)
  problems.push(...findingLines(findings, asked.declarations, asked.lang))
  const broken = declarations.length === 0 && findings.some(({ severity }: Finding) => severity === 'error')
  return broken ? undefined : { scheme, declarations, judgements, fromTable: true }
}

function readBytes(file: string, problems: string[]): Buffer | undefined {
  try {
    if (statSync(file).size > spreadsheetLimits.bytes)
      throw new RangeError(`larger than ${spreadsheetLimits.bytes} bytes`)
    return readFileSync(file)
  } catch (error) {
    problems.push(`${file}: ${error instanceof Error ? error.message : 'unreadable'}`)
    return undefined
  }
}

function readJson<Shape extends z.ZodType>(
  file: string,
  shape: Shape,
  problems: string[],
): z.output<Shape> | undefined {
  const bytes = readBytes(file, problems)
  if (!bytes) return undefined
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    problems.push(`${file}: ${error instanceof Error ? error.message : 'not JSON'}`)
    return undefined
  }
  const read = shape.safeParse(value)
  if (read.success) return read.data
  problems.push(...read.error.issues.map(({ path, message }) => `${file}: ${path.join('.') || '/'}: ${message} (3.2)`))
  return undefined
}

function refusalLine(file: string, refusal: Refusal, lang: Lang): string {
  const { sentence, clause } = sayRefusal(lang, refusal)
  return `${file}: ${sentence} [${refusal.refused}, ${clause}]`
}
