import { relative, resolve } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'

/*
 * The official path computes in whole numbers and fractions of them. This reads what the ranking is computed with, with its types, and
 * names every place where a number that is no whole one could arise.
 */

const root = resolve(import.meta.dirname, '..')
/** What gives an official result: the evaluation, with judgements, its explanation, and the capsule made of it. */
const entrances = ['ranking/evaluate.ts', 'ranking/judged.ts', 'ranking/explain.ts', 'ranking/scores.ts'].map((file) =>
  resolve(root, 'src/domain', file),
)
const wholeOnly = new Set(['floor', 'ceil', 'min', 'max', 'abs'])
/** Texts of digits alone, as the patterns before them have made sure: an exponent, a day without its dashes. */
const digitsOnly = ['src/domain/requirement/spans.ts', 'src/domain/ranking/tie-breaking.ts']

type Place = { readonly file: string; readonly line: number; readonly what: string }

function programOf(files: readonly string[], given: Readonly<Record<string, string>>): ts.Program {
  const read = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root)
  const host = ts.createCompilerHost({ ...options, noEmit: true })
  const { getSourceFile } = host
  host.getSourceFile = (name, target) =>
    given[name] === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, given[name], target, true)
  return ts.createProgram([...files], { ...options, noEmit: true, skipLibCheck: true }, host)
}

/** Every file of ours that runs, from the entrances on; what is imported for its types alone does not. */
function reached(program: ts.Program): ts.SourceFile[] {
  const found = new Set<string>()
  const visit = (name: string) => {
    const source = program.getSourceFile(name)
    if (!source || found.has(name)) return
    found.add(name)
    for (const one of source.statements) {
      if (!ts.isImportDeclaration(one) && !ts.isExportDeclaration(one)) continue
      const { moduleSpecifier } = one
      const typeOnly = ts.isImportDeclaration(one) ? one.importClause?.isTypeOnly : one.isTypeOnly
      if (typeOnly || !moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) continue
      const file = program.getTypeChecker().getSymbolAtLocation(moduleSpecifier)?.valueDeclaration?.getSourceFile()
      if (file && file.fileName.startsWith(`${root}/src/`)) visit(file.fileName)
    }
  }
  for (const name of entrances) visit(name)
  return [...found].flatMap((name) => program.getSourceFile(name) ?? [])
}

function floatsIn(source: ts.SourceFile, checker: ts.TypeChecker): Place[] {
  const file = relative(root, source.fileName)
  const places: Place[] = []
  const say = (node: ts.Node, what: string) =>
    places.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, what })
  const is = (node: ts.Node, flags: ts.TypeFlags) => {
    const type = checker.getTypeAtLocation(node)
    return (type.isUnion() ? type.types : [type]).every((one) => (one.flags & flags) !== 0)
  }
  const isFloored = ({ parent }: ts.Node): boolean =>
    ts.isCallExpression(parent) && /^Math\.(floor|ceil)$/.test(parent.expression.getText())
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && !/^(0x[\da-f_]+|[\d_]+)$/i.test(node.getText())) say(node, node.getText())
    if (ts.isBinaryExpression(node)) {
      const sign = ts.tokenToString(node.operatorToken.kind) ?? ''
      const isDivision = ['/', '/='].includes(sign) && !isFloored(node)
      const isPower = ['**', '**='].includes(sign) && !ts.isNumericLiteral(node.right)
      if ((isDivision || isPower) && !is(node.left, ts.TypeFlags.BigIntLike)) say(node, sign)
    }
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText()
      const [, of, name = ''] = /^(Math|Number)\.(\w+)$/.exec(called) ?? []
      if ((of === 'Math' && !wholeOnly.has(name)) || name === 'parseFloat' || called === 'parseFloat') say(node, called)
      if (/\.(toFixed|toPrecision|toExponential)$/.test(called)) say(node, called)
      const [argument] = node.arguments
      if (called === 'Number' && argument && !is(argument, ts.TypeFlags.BigIntLike | ts.TypeFlags.BooleanLike))
        if (!digitsOnly.includes(file)) say(node, 'Number of a text')
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusToken) say(node, 'unary +')
    if (ts.isNewExpression(node) && /^Float(16|32|64)Array$/.test(node.expression.getText())) say(node, 'floats')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return places
}

const madeUp = resolve(root, 'src/domain/ranking/made-up.ts')
const lines = [
  'const a = 7, b = 2, big = 7n',
  'export const found = [0.5, 1e-3, a / b, a ** b, Math.sqrt(a), Math.log(b), parseFloat("1"), Number("1.5"),',
  '  a.toFixed(2), +"1.5", Math.random(), new Float64Array(1), Number.parseFloat("2")]',
  'export const fine = [big / 2n, 2n ** 3n, Math.floor(a / b), Math.max(a, b), Number(big), Number(a > b), a ** 3, 0xff]',
]

describe('the official path', () => {
  let program: ts.Program
  beforeAll(() => {
    program = programOf([...entrances, madeUp], { [madeUp]: lines.join('\n') })
  }, 60_000)

  test('has no number that is not whole', () => {
    const files = reached(program)
    const names = files.map(({ fileName }) => relative(root, fileName))
    for (const name of ['ranking/aggregate', 'ranking/score', 'requirement/decimal', 'requirement/rounding'])
      expect(names).toContain(`src/domain/${name}.ts`)
    expect(files.flatMap((source) => floatsIn(source, program.getTypeChecker()))).toEqual([])
  })

  test('would not hide one: each way to a float is found', () => {
    const source = program.getSourceFile(madeUp)
    const places = source ? floatsIn(source, program.getTypeChecker()) : []
    expect(places.map(({ what, line }) => `${line} ${what}`)).toEqual([
      '2 0.5',
      '2 1e-3',
      '2 /',
      '2 **',
      '2 Math.sqrt',
      '2 Math.log',
      '2 parseFloat',
      '2 Number of a text',
      '3 a.toFixed',
      '3 unary +',
      '3 Math.random',
      '3 floats',
      '3 Number.parseFloat',
    ])
  })
})
