import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusalWords } from '#ui/words/refusals/index.ts'

const project = join(import.meta.dirname, '..', '..')

/** The house around the procedures, and schemes from files: their refusals are shown elsewhere. */
const elsewhere = [
  'src/server/scheme-importing.ts',
  'src/server/{auth,files}/**',
  'src/routes/**/{account,sign-in}/**',
  'src/ui/scheme-workbook/**',
]

/** Refusals of these procedures that nobody can be given by a page, and why. */
const unseen: Readonly<Record<string, readonly string[]>> = {
  'the page answers 404 to whoever asks for what is not there, before its act is asked': [
    'audit-question-unknown',
    'judgement-target-unknown',
    'not-prepared',
    'notice-unknown',
    'panel-unknown',
    'paper-entry-unknown',
    'party-not-admitted',
    'publicity-unknown',
    'question-unknown',
    'ranking-unknown',
    'referral-unknown',
    'suggestion-unknown',
    'summary-report-unknown',
  ],
  'the page answers 403 to a body of another place, before its act is asked': ['organisation-of-another-place'],
  'the system alone takes the step, on the day when it is due': [
    'consent-term-running',
    'contest-term-running',
    'correction-term-running',
    'front-runner-not-valid',
    'front-runner-still-valid',
    'front-runner-unknown',
    'joint-opinion-already-given',
    'joint-opinion-term-running',
    'last-day-stands',
    'publicity-not-to-reopen',
    'review-term-running',
  ],
  'the page says it at the field, before its act is asked': [
    'audit-firmness-unanswered',
    'audit-item-without-remark',
    'audit-items-open',
    'audit-tied-unanswered',
    'findings-open',
    'low-score-without-ground',
    'mail-needed',
    'paper-without-scan',
    'prepared-input-invalid',
  ],
  'a seat has the forms of its own panel, and no others': [
    'question-of-no-audit',
    'sample-of-no-audit',
    'sheet-of-another-panel',
  ],
  'what is issued is read from what was prepared': ['not-what-was-prepared'],
  'the page asks for what was promised, and sends nothing else': ['result-without-promise'],
  'it is computed right before its act: only what another does in between makes it so': ['ranking-has-changed'],
  'whoever acts has an organisation or a record in the pool': ['expert-unknown', 'organisation-unknown'],
  'a form is filled in for oneself, in one’s own capacity': ['capacity-of-another-organisation', 'deputy-of-another'],
  'the page is not open to experts': ['expert-has-no-deputy'],
  'whoever registers gives a code that is checked': ['assessor-without-registration'],
  'while a bar runs its assessor has left, and reads that': ['assessor-barred'],
  'a person is found by a mail address, which is erased with the person': ['person-already-erased'],
}

/** The codes that a rule, an act, a read or a page can refuse with. */
function codes(): readonly string[] {
  const files = globSync('src/**/*.ts', { cwd: project, exclude: [...elsewhere, '**/*.test.ts'] })
  const found = files.flatMap((file) => {
    const source = readFileSync(join(project, file), 'utf8')
    return [...source.matchAll(/\brefuse\(\s*([^,)]+),/g)]
      .map(([, first = '']) => first.replace(/===? '[^']*'/g, ''))
      .flatMap((first) => [...first.matchAll(/'([\w-]+)'/g)].map(([, code = '']) => code))
  })
  return [...new Set(found)].sort()
}

const cases = globSync('*.ts', { cwd: import.meta.dirname })
  .filter((file) => file !== 'every-refusal.test.ts')
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
const hasCase = (code: string) => cases.some((source) => source.includes(`'${code}'`))

test('every refusal has its case at a page, or a reason why no page can give it', () => {
  expect(codes().length).toBeGreaterThan(200)
  const listed = Object.values(unseen).flat()
  expect(codes().filter((code) => !hasCase(code) && !listed.includes(code))).toEqual([])
  expect(listed.filter(hasCase)).toEqual([])
})

test('no sentence is left of a refusal that is gone', () => {
  const sources = globSync('src/**/*.ts', { cwd: project, exclude: ['**/*.test.ts', 'src/ui/words/**'] })
    .map((file) => readFileSync(join(project, file), 'utf8'))
    .join('\n')
  expect(Object.keys(refusalWords).filter((code) => !sources.includes(`'${code}'`))).toEqual([])
})
