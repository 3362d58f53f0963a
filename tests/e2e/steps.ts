import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { checkCharacter } from '#domain/uscc.ts'
import { mailedLink, type People } from './people.ts'
import { attach, choose, confirm, fill, fillAll, follow, press, sees, select, tick, title } from './verbs.ts'

/*
 * Steps that come several times in a round, each from somebody's desk. Everybody in it is invented.
 */
const uscc = (letters: string, serial: string) => {
  const seventeen = `${letters}530102${serial}`
  return seventeen + checkCharacter(seventeen)
}

export const area = '切花月季（浏览器演示）'
export const callTitle = '切花月季评估机构征集（浏览器演示）'
export const schemeTitle = '切花月季评估方案（浏览器演示）'
const category = '庭院月季'
export const rankingTitle = `${category}企业标准排行榜`
export const society = { name: '演示切花协会', uscc: uscc('51', 'MK7000001'), email: 'society@walk.invalid' }
export const growers = [1, 2, 3].map((n) => ({
  name: `演示花圃${n}号有限公司`,
  uscc: uscc('91', `MK800000${n}`),
  email: `grower-${n}@walk.invalid`,
  standard: `Q/HP 000${n}S-2026`,
  product: `红色单头月季${n}号`,
}))
export type Grower = (typeof growers)[number]
export const experts = ['钱演示', '孙演示', '李演示', '周演示', '吴演示', '郑演示', '王演示'].map((name, index) => ({
  name,
  email: `expert-${index + 1}@example.invalid`,
}))
export type Expert = (typeof experts)[number]

/** The scheme for cut roses of the project's own files, under another name. */
export function scheme(): string {
  const file = join(import.meta.dirname, '..', '..', 'fixtures', 'schemes', 'cut-rose.scheme.json')
  const made = JSON.parse(readFileSync(file, 'utf8')) as object // the project's own file
  const shortlist = { rule: 'top-k', count: 1, starMin: 4, kmin: 1, kmax: 1 }
  return JSON.stringify({
    ...made,
    id: 'cut-rose-walk',
    title: { zh: schemeTitle },
    category: { name: { zh: category } },
    shortlist,
  })
}

/** Promises of the three enterprises: the first leads, the others follow. */
export const promises = {
  花枝长度: ['≥80', '≥72', '≥66'],
  瓶插寿命: ['≥12', '≥11', '≥9'],
  同批花枝长度差异: ['±0.5', '±0.8', '±1.5'],
  开放度: ['2~3', '2~3', '2~3'],
  '采后2 h内预冷': ['是', '是', '是'],
  碳足迹核算并公开: ['是', '是', '是'],
  标准覆盖的年销售额占比: ['≥90', '≥85', '≥80'],
} as const
export const promisesOf = (index: number) =>
  Object.fromEntries(Object.entries(promises).map(([label, values]) => [label, values[index] ?? '']))

const paper = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** The papers that a registration rests on. */
export async function attachPapers(page: Page) {
  await attach(page, '营业执照或登记证书', 'licence.pdf', paper)
  await attach(page, '授权书', 'authority.pdf', paper)
}

/** What was prepared waits on the desk of another. */
export async function issueFromDesk(page: Page, what: string) {
  await follow(page, new RegExp(`核对并签发.*${what}`))
  await sees(page, '拟办的内容')
  await press(page, '签发')
  await sees(page, '已签发，记入账本')
}

/** The mailed link sets a password and lets in. */
export async function firstSignIn(people: People, page: Page, email: string) {
  await sees(page, '登记已收到')
  await page.goto(await mailedLink(people.served(), email))
  await fill(page, '新密码', '晨雾 石桥 七只风筝 walk')
  await press(page, '设置密码')
  await sees(page, '你的单位还在核验中')
}

export async function verify(page: Page, name: string) {
  await follow(page, new RegExp(`核验单位.*${name}`))
  await choose(page, '结果', '核验通过')
  await press(page, '核验')
  await sees(page, name, '已核验')
}

export async function registerGrower(people: People, grower: Grower) {
  const page = await people.newcomer(grower.email, '/zh/register')
  await follow(page, '登记企业')
  await fillAll(page, {
    统一社会信用代码: grower.uscc,
    单位名称: grower.name,
    经办人姓名: '经办演示',
    经办人邮箱: grower.email,
  })
  await select(page, '登记地', '昆明市')
  await attachPapers(page)
  await press(page, '登记')
  await firstSignIn(people, page, grower.email)
  await verify(await people.office('regulator', 0), grower.name)
}

/** Five experts of the pool at least; who is employed by a party is not on offer. */
export async function convene(page: Page, invited: readonly Expert[]) {
  for (const { name } of invited) await tick(page, new RegExp(name))
  await press(page, '邀请专家')
  await confirm(page)
  await sees(page, '审查中', '待答复', '评审表交齐之后才能看')
}

export async function review(page: Page, what: string) {
  await follow(page, new RegExp(`参加专家组.*${what}`))
  await press(page, '接受邀请')
  for (const criterion of ['范围', '指标', '分级', '方法', '计算', '公正']) await select(page, criterion, '4')
  await choose(page, '结论', '同意通过')
  await fill(page, '理由', '指标可分级，方法有据，结果可重算。')
  await press(page, '提交评审表')
  await confirm(page)
  await sees(page, '评审表已提交，不能再改')
}

export async function opine(page: Page, what: string) {
  await follow(page, new RegExp(`形成专家组意见.*${what}`))
  await sees(page, '由评审表得出')
  await fill(page, '专家组意见', '专家组认为依据充分，同意通过。')
  await press(page, '记录专家组意见')
  await confirm(page)
  await sees(page, '通过', '专家组认为依据充分，同意通过。')
}

/** Anybody, without an account, from the list of what is in publicity. Gives the receipt's number. */
export async function lodge(
  people: People,
  what: string,
  kind: '意见' | '异议',
  said: Readonly<Record<string, string>>,
) {
  const page = await people.anybody('/zh/publicity')
  await follow(page, new RegExp(what))
  await follow(page, '提意见或异议')
  await choose(page, '你要提的是', kind)
  await fillAll(page, { 真实姓名或单位名称: '赵某', 联系方式: 'zhao@walk.invalid', ...said })
  await press(page, '提交')
  await sees(page, '已经收到', kind)
  return (await title(page)).replace(/^回执\s*/, '')
}

/** The table is downloaded, filled in, checked, and brought once more to confirm. */
export async function declareByTable(page: Page, grower: Grower, index: number) {
  const line = page.getByRole('listitem').filter({ hasText: area })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    line.getByRole('link', { name: '下载表格（CSV）' }).click(),
  ])
  const table = readFileSync(await download.path(), 'utf8')
  const header = (table.replace('\uFEFF', '').split('\r\n')[0] ?? '').split(',')
  const known: Readonly<Record<string, string>> = {
    标准编号: grower.standard,
    企业名称: grower.name,
    统一社会信用代码: grower.uscc,
    产品名称和型号: grower.product,
    品种: '单头月季',
    声明日期: '2026-03-16',
    ...promisesOf(index),
  }
  const cells = header.map((name) => known[name.replace(/（.*）$/, '')] ?? '')
  const filled = `${table.trimEnd()}\r\n${cells.join(',')}\r\n`
  await select(page, '重点领域', area)
  await attach(page, '填好的表格', 'declarations.csv', filled)
  await press(page, '检查')
  await sees(page, '1行都可以声明')
  await attach(page, '填好的表格', 'declarations.csv', filled)
  await press(page, '确认声明')
}
