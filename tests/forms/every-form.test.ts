import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const project = join(import.meta.dirname, '..', '..')
const routes = join(project, 'src', 'routes')

/** Which table holds the cases of a form; or why it has nothing that can be filled in wrongly. */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'account.test.ts': {
    '/account': 'switch end',
    '/account/second-factor': 'show begin confirm codes stop',
    '/sign-in': 'default',
    '/sign-in/code': 'default',
    '/sign-in/link/[token]': 'default',
    '/sign-in/request': 'default',
  },
  'amending-cases.ts': { '/work/applications/[id]/correct': 'amend resubmit' },
  'application-cases.ts': {
    '/work/applications/[id]': 'examine withdraw',
    '/work/applications/drafts/[draft]': 'ask lodge discard',
    '/work/applications/new': 'save',
    '/work/supports/[id]': 'answer',
  },
  'call-cases.ts': {
    '/(public)/calls/[number]/ask': 'ask',
    '/work/calls/[id]': 'extend ask',
    '/work/calls/new': 'prepare',
    '/work/questions/[id]': 'answer setAside',
  },
  'recompute.test.ts': { '/(public)/recompute': 'check' },
  'public.test.ts': {
    '/(public)/publicity/[number]/submit': 'submit',
    '/(public)/publicity/[number]/receipt/[key]': 'confirm resend',
  },
  'period-cases.ts': {
    '/work/applications/[id]/handling': 'prepare',
    '/work/publicity/[number]': 'withdraw correct',
    '/work/publicity/outage': 'record',
    '/work/submissions/[id]': 'copy',
  },
  'declaration-cases.ts': { '/work/declarations/new': 'declare', '/work/declarations/[id]': 'withdraw' },
  'table-form.test.ts': { '/work/declarations/table': 'check declare' },
  'audit-cases.ts': { '/work/rankings/[id]/questions/[question]': 'answer', '/work/seats/[id]': 'ask recompute' },
  'deliberation-cases.ts': {
    '/work/rankings/[id]': 'takeUp publish',
    '/work/rankings/[id]/correct': 'prepare',
    '/work/rankings/[id]/deliberation': 'prepare',
    '/work/summaries': 'report',
    '/work/summaries/[evaluation]': 'submit',
    '/work/summaries/reports/[number]': 'receive',
  },
  'ranking-cases.ts': {
    '/work/compliance-reports/[id]': 'supply',
    '/work/consents/[id]': 'answer',
    '/work/evaluations/[id]': 'run',
    '/work/rankings/[id]': 'shortlist ask settle reason',
  },
  'judgement-cases.ts': {
    '/work/evaluations/[id]/workbench/[number]': 'transcribe exclude interpret grade equate',
    '/work/evaluations/[id]/workbench/judges': 'name',
    '/work/evaluations/[id]/workbench/record': 'confirm revoke',
  },
  'referral.test.ts': {
    '/work/evaluations/[id]/workbench/referrals': 'refer',
    '/work/evaluations/[id]/workbench/referrals/[referral]': 'settle withdraw',
  },
  'intake-cases.ts': { '/work/schemes/[id]': 'announce freeze' },
  'house-cases.ts': {
    '/register/[kind]': 'register',
    '/work/experts/new': 'admit',
    '/work/organisations/[id]': 'verify',
    '/work/organisations/own': 'invite end',
    '/work/organisations/own/deputy': 'deputise',
    '/work/programme': 'prepare',
    '/work/records': 'correct',
    '/work/records/erase': 'erase',
  },
  'concern-cases.ts': {
    '/(public)/concerns/follow': 'look reply',
    '/(public)/concerns/new': 'report',
    '/work/concerns/[id]': 'ask refer settle',
  },
  'exit-cases.ts': {
    '/work/exit-cases/[id]': 'notify decide review enterRequest',
    '/work/exit-cases/new': 'open',
    '/work/hearings/[id]': 'state review',
    '/work/notices/[id]': 'read',
  },
  'panel-cases.ts': {
    '/work/experts/own': 'keep',
    '/work/interests': 'declare end',
    '/work/panels/[id]': 'recuse substitute',
    '/work/seats/[id]': 'recuse',
  },
  'standing-cases.ts': {
    '/work/participation/[party]/[id]': 'suspend restore',
    '/work/publications': 'prepare',
  },
  'scheme-import.test.ts': { '/work/applications/drafts/[draft]/scheme/import': 'check replace' },
  'scheme-editor-cases.ts': {
    '/work/applications/drafts/[draft]/scheme': 'start',
    '/work/applications/drafts/[draft]/scheme/general': 'save',
    '/work/applications/drafts/[draft]/scheme/indicators': 'add',
    '/work/applications/drafts/[draft]/scheme/indicators/[indicator]': 'save',
    '/work/applications/drafts/[draft]/scheme/rules': 'save',
    '/work/applications/drafts/[draft]/scheme/texts': 'save',
    '/work/applications/drafts/[draft]/scheme/varieties': 'save',
    '/work/applications/drafts/[draft]/scheme/weights': 'save',
  },
  'area-cases.ts': {
    '/(public)/key-areas/suggest': 'suggest',
    '/work/key-areas/[id]': 'ask give prepare setAside join',
    '/work/key-areas/decision': 'prepare',
    '/work/key-areas/departments': 'join',
    '/work/key-areas/new': 'propose',
    '/work/key-areas/suggestions/[id]': 'answer',
  },
  'paper-cases.ts': { '/work/paper/[id]': 'contest settle' },
  'paper-letters.test.ts': {
    '/(public)/paper/[key]': 'contest',
    '/work/paper/new/question': 'ask',
    '/work/paper/new/submission': 'submit',
    '/work/paper/new/suggestion': 'suggest',
  },
  'work-cases.ts': {
    '/work/applications/[id]/panel': 'convene',
    '/work/panels/[id]': 'opine',
    '/work/seats/[id]': 'answer submit',
    '/work/submissions/[id]': 'inadmissible answer',
  },
}
const without: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a button alone: nothing is filled in': {
    '/account': 'endOthers',
    '/sign-out': 'default',
    '/work/applications/[id]': 'publicise publish',
    '/work/applications/drafts/[draft]/scheme/indicators': 'move',
    '/work/applications/drafts/[draft]/scheme/indicators/[indicator]': 'remove',
    '/work/experts/[id]': 'ask',
    '/work/experts/own': 'confirm',
    '/work/paper/[id]': 'accept',
    '/work/preparations/[id]': 'issue withdraw',
    '/work/rankings/[id]': 'publicise',
    '/work/submissions/[id]': 'admit',
    '/work/supports/[id]': 'cancel',
  },
  'keeps a sheet as it stands, right or wrong': { '/work/seats/[id]': 'save' },
  'the same form and the same helper as an application that is begun': {
    '/work/applications/[id]/correct': 'save',
    '/work/applications/drafts/[draft]': 'save',
  },
  'the same form and the same helper as a panel for a scheme': {
    '/work/rankings/[id]/panel': 'convene',
    '/work/referrals/[id]/panel': 'convene',
  },
}

const listed = (lists: typeof tables) =>
  Object.entries(lists).flatMap(([where, forms]) =>
    Object.entries(forms).flatMap(([route, names]) => names.split(' ').map((name) => ({ where, route, name }))),
  )
const shown = ({ route, name }: { route: string; name: string }) => `${route}?/${name}`

/** Every form that the pages have, read off the pages. */
async function forms(): Promise<string[]> {
  const found = globSync('**/+page.server.ts', { cwd: routes }).map(async (file) => {
    const page = (await import(join(routes, file))) as { actions?: Readonly<Record<string, unknown>> } // a page's module
    const route = file.replace('[lang=lang]', '').replace('/+page.server.ts', '')
    return Object.keys(page.actions ?? {}).map((name) => shown({ route, name }))
  })
  return (await Promise.all(found)).flat().sort()
}

test('every form has a table of cases, or a reason why there is nothing to fill in wrongly', async () => {
  expect([...listed(tables), ...listed(without)].map(shown).sort()).toEqual(await forms())
})

test('a table sends the form that it is listed for', () => {
  for (const { where, route, name } of listed(tables)) {
    const source = readFileSync(join(import.meta.dirname, where), 'utf8')
    const [, alias = ''] =
      new RegExp(
        `import \\{ actions as (\\w+) \\} from '[^']*${RegExp.escape(`[lang=lang]${route}/+page.server.ts`)}'`,
      ).exec(source) ?? []
    expect(alias, `${where} does not import ${route}`).not.toBe('')
    const isSent = new RegExp(`\\b${alias}(?:\\.${name}\\b|\\[name\\])`).test(source)
    expect(isSent, `${where} does not send ${route}?/${name}`).toBe(true)
  }
})
