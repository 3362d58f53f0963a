import { auditItems } from '#domain/audit.ts'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { attach, choose, confirm, fill, fillAll, follow, go, press, sees, select, tick, title } from '../verbs.ts'
import { escaped } from '../voice.ts'
import type { Walk } from '../walk.ts'
import { area, promisesOf, variety, type Expert, type Grower } from './cast.ts'

/*
 * Steps that come several times in a round, each from somebody's desk.
 */

/** What was prepared waits on the desk of another. */
export async function issue({ task, say }: Walk, page: Page, what: string) {
  await follow(page, task('desk.what.issue', what))
  await sees(page, say('prepare.content'))
  await press(page, say('prepare.issue'))
  await sees(page, say('prepare.issued'))
}

const paper = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

type Applicant = { readonly email: string; readonly password: string }

/** The registration with its papers, and the mailed link by which a password is set. */
export async function register({ say, linkTo }: Walk, page: Page, { email, password }: Applicant) {
  await attach(page, say('registration.licence'), 'licence.pdf', paper)
  await attach(page, say('registration.letter'), 'authority.pdf', paper)
  await press(page, say('registration.submit'))
  await sees(page, say('registration.received'))
  await go(page, await linkTo(email))
  await fill(page, say('account.new-password'), password)
  await press(page, say('account.set-password'))
  await sees(page, say('desk.not-verified'))
}

export async function verify({ task, say }: Walk, page: Page, name: string) {
  await follow(page, task('desk.what.verify-organisation', name))
  await choose(page, say('registration.decision'), say('registration.accept'))
  await press(page, say('registration.verify'))
  await sees(page, name, say('registration.standing-verified'))
}

/** Five experts of the pool at least; who is employed by a party is not on offer. */
export async function convene({ say }: Walk, page: Page, invited: readonly Expert[]) {
  for (const { name } of invited) await tick(page, new RegExp(name))
  await press(page, say('panel.convene'))
  await confirm(page)
  await sees(page, say('panel.sitting'), say('panel.seat-invited'), say('panel.sheets-closed'))
}

const criteria = ['scope', 'indicators', 'levels', 'methods', 'computation', 'impartiality'] as const

export async function review({ say, mailed }: Walk, { email }: Expert, what: string) {
  const page = await mailed(email)
  await sees(page, what)
  await press(page, say('panel.accept'))
  for (const criterion of criteria) await select(page, say(`panel.criterion-${criterion}`), '4')
  await choose(page, say('panel.verdict'), say('panel.verdict-pass'))
  await fill(page, say('panel.reasons'), '指标可分级，方法有据，结果可重算。')
  await press(page, say('panel.submit'))
  await confirm(page)
  await sees(page, say('panel.sheet-in'))
}

/** The sample is drawn and computed again, every item of the checklist is judged. */
export async function audit({ say, mailed }: Walk, { email }: Expert, what: string) {
  const page = await mailed(email)
  await sees(page, what)
  await press(page, say('panel.accept'))
  await press(page, say('audit.sample-do'))
  await sees(page, say('audit.same'))
  for (const item of auditItems) await choose(page, say(`audit.item-${item}`), say('audit.met'))
  await fill(page, say('audit.remark', { item: say('audit.item-firmness') }), '名单稳定。')
  await choose(page, say('panel.verdict'), say('panel.verdict-pass'))
  await fill(page, say('panel.reasons'), '报告按方案作出，抽样复算一致。')
  await press(page, say('panel.submit'))
  await confirm(page)
  await sees(page, say('panel.sheet-in'))
}

export async function opine({ task, say, saying }: Walk, page: Page, what: string) {
  await follow(page, task('desk.what.record-opinion', what))
  await sees(page, saying('panel.computed'))
  await fill(page, say('panel.opinion'), '专家组认为依据充分，同意通过。')
  await press(page, say('panel.record'))
  await confirm(page)
  await sees(page, say('panel.outcome-pass'), '专家组认为依据充分，同意通过。')
}

type Said = { readonly kind: 'comment' | 'objection'; readonly text: string }

/** Anybody, without an account, from the list of what is in publicity. */
export async function write({ say, anybody }: Walk, what: string, { kind, text }: Said): Promise<Page> {
  const page = await anybody('/publicity')
  await follow(page, new RegExp(escaped(what)))
  await follow(page, say('publicity.submit'))
  await choose(page, say('submission.kind'), say(`submission.${kind}`))
  await fillAll(page, {
    [say('submission.name')]: '赵某',
    [say('submission.contact')]: 'zhao@walk.invalid',
    [say('submission.text')]: text,
  })
  return page
}

/** It counts once it is confirmed by the mail that comes. Gives the receipt's number. */
export async function send({ say, codeFor }: Walk, page: Page, kind: Said['kind']): Promise<string> {
  await press(page, say('submission.send'))
  await sees(page, say('receipt.lead'), say(`publicity.${kind}`))
  const receipt = (await title(page)).replace(say('receipt.title', { receipt: '' }).trim(), '').trim()
  await fill(page, say('receipt.code'), await codeFor(receipt))
  await press(page, say('receipt.confirm'))
  await sees(page, say('submissions.state-confirmed'))
  return receipt
}

/** The table is downloaded, filled in, checked, and brought once more to confirm. */
export async function declareByTable({ say }: Walk, page: Page, grower: Grower) {
  const line = page.getByRole('listitem').filter({ hasText: area })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    line.getByRole('link', { name: say('declaration.template') }).click(),
  ])
  const filled = filledIn(readFileSync(await download.path(), 'utf8'), grower)
  await select(page, say('declaration.area'), area)
  await attach(page, say('declaration.file'), 'declarations.csv', filled)
  await press(page, say('declaration.check'))
  await sees(page, say('declaration.report-clean', { count: 1 }))
  await attach(page, say('declaration.file'), 'declarations.csv', filled)
  await press(page, say('declaration.confirm-file'))
}

/** The head of the table is Chinese in either language: it is read by a machine. */
function filledIn(table: string, grower: Grower): string {
  const [head = ''] = table.replace('\uFEFF', '').split('\r\n')
  const known: Readonly<Record<string, string>> = {
    标准编号: grower.standard,
    企业名称: grower.name,
    统一社会信用代码: grower.uscc,
    产品名称和型号: grower.product,
    品种: variety.zh,
    声明日期: '2026-03-16',
    ...promisesOf(grower, 'zh'),
  }
  const cells = head.split(',').map((name) => known[name.replace(/（.*）$/, '')] ?? '')
  return `${table.trimEnd()}\r\n${cells.join(',')}\r\n`
}
