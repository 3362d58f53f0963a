import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { openPeople, type People } from './people.ts'
import { serveDemonstration } from './served.ts'
import {
  area,
  attachPapers,
  callTitle,
  convene,
  declareByTable,
  experts,
  firstSignIn,
  growers,
  issueFromDesk,
  lodge,
  opine,
  promisesOf,
  rankingTitle,
  registerGrower,
  review,
  scheme,
  schemeTitle,
  society,
  verify,
  type Grower,
} from './steps.ts'
import { attach, choose, confirm, enter, fill, fillAll, follow, go, press, sees, select, tick } from './verbs.ts'
import { newWatch } from './watch.ts'

/*
 * A whole round as the people who make it see it. Every form is found by its labels and sent by its button. The periods of
 * 2026 are counted by hand: ten working days from 2 March end on the 16th; Qingming is off from 4 to 6 April.
 */
const watch = newWatch()
let browser: Browser
let people: People
let comment = ''
let objection = ''
let certificate = ''

beforeAll(async () => {
  browser = await launchBrowser()
  people = openPeople(browser, await serveDemonstration('2026-03-02T10:00:00+08:00'), watch)
})
afterAll(async () => {
  await people.close()
  await browser.close()
})

const workingBody = (which: 0 | 1) => people.office('working-body', which)
const regulator = (which: 0 | 1) => people.office('regulator', which)
const [first, second, third] = growers as unknown as readonly [Grower, Grower, Grower] // three are made

test('a key area is proposed, prepared by one person and issued by another', async () => {
  const page = await regulator(0)
  await enter(page, '重点领域')
  await follow(page, '提出重点领域')
  await select(page, '领域类别', '绿色食品')
  await fillAll(page, {
    名称: area,
    企业标准自我声明公开情况: '已有三十余项公开。',
    消费者关注程度: '关注瓶插寿命。',
    标准对质量的提升效果: '采后处理决定瓶插寿命。',
    企业产品和服务差别化程度: '差别明显。',
  })
  await press(page, '提出')
  await sees(page, '待确定', '已有三十余项公开。')
  await press(page, '拟定为重点领域')
  await sees(page, '待签发', '另一')
  await issueFromDesk(await regulator(1), area)
  await sees(await people.anybody('/zh/key-areas'), area)
})

test('the working body calls for assessors', async () => {
  const page = await workingBody(0)
  await enter(page, '征集')
  await follow(page, '拟定征集')
  await fillAll(page, { 名称: callTitle, 截止日: '2026-03-31', 征集要求: '按统一格式提交方案，不收费。' })
  await tick(page, new RegExp(area))
  await press(page, '拟办，交另一人签发')
  await issueFromDesk(await workingBody(1), callTitle)
  const anybody = await people.anybody('/zh/calls')
  await follow(anybody, new RegExp(callTitle))
  await sees(anybody, '征集中', area)
})

test('an assessor registers itself, sets its password by the mailed link, and is verified', async () => {
  const page = await people.newcomer(society.email, '/zh/register')
  await follow(page, '登记评估机构')
  await fillAll(page, {
    统一社会信用代码: society.uscc,
    单位名称: society.name,
    登记地行政区划代码: '530102',
    经办人姓名: '会员演示',
    经办人邮箱: society.email,
  })
  await choose(page, '机构类别', '行业协会')
  await attachPapers(page)
  await press(page, '登记')
  await firstSignIn(people, page, society.email)
  await verify(await workingBody(0), society.name)
})

test('it applies with a scheme: a draft first, then handed in', async () => {
  const page = await people.at(society.email)
  await enter(page, '申请')
  await follow(page, '申请')
  await select(page, '申请的领域', area)
  await fill(page, '机构说明', '本机构熟悉切花行业，独立公正。')
  await tick(page, '不向参评企业收取任何费用。')
  await attach(page, '评估方案文件', 'scheme.json', scheme())
  await press(page, '保存草稿')
  await sees(page, '草稿只有你单位能看到')
  await press(page, '提交申请')
  await confirm(page)
  await sees(page, '已收到，回执编号')
})

test('its form is examined, and experts are invited', async () => {
  const page = await workingBody(0)
  await follow(page, new RegExp(`形式审查.*${schemeTitle}`))
  for (const met of await page.getByRole('radio', { name: '符合', exact: true }).all()) await met.check()
  await press(page, '记录形式审查结果')
  await follow(page, '邀请专家')
  await convene(page, experts.slice(0, 5))
})

test('each expert accepts and hands in a sheet, and the opinion follows from the sheets', async () => {
  for (const { email } of experts.slice(0, 5)) await review(await people.at(email), schemeTitle)
  await opine(await workingBody(0), schemeTitle)
})

test('for ten working days anybody comments or objects, without an account', async () => {
  const page = await workingBody(0)
  await follow(page, new RegExp(`拟定公示.*${schemeTitle}`))
  await press(page, '拟定公示')
  await issueFromDesk(await workingBody(1), schemeTitle)
  comment = await lodge(people, schemeTitle, '意见', { 内容: '请写明每项指标的检验方法。' })
  objection = await lodge(people, schemeTitle, '异议', { 内容: '花枝长度分级过宽。', 证据: '没有。' })
})

test('the comment is answered; two persons find the objection inadmissible', async () => {
  const page = await workingBody(0)
  await follow(page, new RegExp(`^答复.*${comment}`))
  await fill(page, '答复', '检验方法列在表1最后一栏。')
  await press(page, '公开答复')
  await confirm(page)
  await sees(page, '已答复')
  for (const [which, button] of [
    [0, '提出不予受理'],
    [1, '决定不予受理'],
  ] as const) {
    const desk = await workingBody(which)
    await follow(desk, new RegExp(`决定异议是否受理.*${objection}`))
    await select(desk, '理由类别', '没有任何证据')
    await fill(desk, '公开的理由', '没有材料，也没有可以查证的线索。')
    await press(desk, button)
    await confirm(desk)
    await sees(desk, which === 0 ? '已经提出不予受理' : '不予受理')
  }
  const anybody = await people.anybody('/zh/publicity')
  await follow(anybody, new RegExp(schemeTitle))
  await sees(anybody, '检验方法列在表1最后一栏。', '没有材料，也没有可以查证的线索。')
})

test('after the last day the scheme is published', async () => {
  await people.turnTo('2026-03-17T10:00:00+08:00')
  const page = await workingBody(0)
  await follow(page, new RegExp(`拟定发布方案.*${schemeTitle}`))
  await press(page, '拟定发布')
  await issueFromDesk(await workingBody(1), schemeTitle)
  await sees(await people.anybody('/zh/schemes'), schemeTitle)
})

test('three enterprises register and are verified', async () => {
  for (const grower of growers) await registerGrower(people, grower)
}, 180_000)

test('one declares by form', async () => {
  const page = await people.at(first.email)
  await enter(page, '自我声明公开')
  await follow(page, '声明一项标准')
  await select(page, '重点领域', area)
  await press(page, '继续')
  await select(page, '品种', '单头月季')
  await fillAll(page, { 标准编号: first.standard, '标准名称（中文）': '单头月季切花', 产品型号或服务: first.product })
  await fillAll(page, promisesOf(0))
  await press(page, '声明公开')
  await sees(page, '已声明公开', first.standard)
})

test('one declares with a table, checked before it counts', async () => {
  const page = await people.at(second.email)
  await enter(page, '自我声明公开')
  await follow(page, '用表格声明')
  await declareByTable(page, second, 1)
  await sees(page, '已声明公开', second.standard)
})

test('the working body copies one from another register', async () => {
  const page = await workingBody(0)
  await enter(page, '自我声明公开')
  await follow(page, '转录其他平台的声明')
  await fill(page, '来源', '演示公共服务平台 https://standards.invalid')
  await declareByTable(page, third, 2)
  await sees(page, third.standard)
  const anybody = await people.anybody('/zh/standards')
  await fill(anybody, '标准编号、企业或产品', 'Q/HP')
  await press(anybody, '查找')
  await sees(anybody, '共3项', first.standard, second.standard, third.standard)
})

test('the assessor freezes the data and evaluates', async () => {
  const page = await people.at(society.email)
  await follow(page, new RegExp(`固定评估数据.*${schemeTitle}`))
  await press(page, '冻结数据')
  await confirm(page)
  await sees(page, first.standard, second.standard, third.standard)
  await press(page, '运行评估')
  await sees(page, '单头月季')
})

test('enterprises supply reports of what was measured', async () => {
  for (const [index, grower] of growers.entries()) {
    const page = await people.at(grower.email)
    await follow(page, new RegExp(`提交标准符合性报告`))
    await fillAll(page, {
      报告编号: `YS-2026-${index}`,
      出具单位: '演示检测院',
      报告日期: '2026-03-10',
      产品型号: grower.product,
      花枝长度: '85',
      瓶插寿命: '13',
      同批花枝长度差异: '±0.4',
      开放度: '2.5',
      '采后2 h内预冷': '是',
      碳足迹核算并公开: '是',
      标准覆盖的年销售额占比: '95',
    })
    await choose(page, '类别', '检验机构报告')
    await press(page, '提交报告')
    await sees(page, '全部做到')
  }
})

test('the assessor shortlists with a reason and asks for consent', async () => {
  const page = await people.at(society.email)
  await follow(page, /确定入围名单/)
  await fill(page, '名额的理由', '第一名得分领先，便于消费者选择。')
  await press(page, '确定入围名单')
  await confirm(page)
  await press(page, '征求同意')
  await confirm(page)
  await sees(page, '征求同意中')
})

test('two consent, one refuses; the ranking is settled without it', async () => {
  for (const grower of growers) {
    const page = await people.at(grower.email)
    await follow(page, /答复是否同意列入/)
    await choose(page, '你的答复', grower === second ? '不同意' : '同意列入并公开')
    await press(page, '答复')
    await confirm(page)
    await sees(page, grower === second ? '不同意' : '同意')
  }
  const page = await people.at(society.email)
  await follow(page, /按同意情况重算排行榜/)
  await press(page, '按同意情况定榜')
  await confirm(page)
  await sees(page, '待审核')
})

test('experts audit the report', async () => {
  const page = await workingBody(0)
  await follow(page, new RegExp(`组织专家审核评估报告.*${rankingTitle}`))
  await follow(page, '组织专家审核')
  await convene(page, experts.slice(2, 7))
  for (const { email } of experts.slice(2, 7)) await review(await people.at(email), rankingTitle)
  await opine(await workingBody(0), rankingTitle)
}, 180_000)

test('for fifteen working days the ranking is shown, and nobody publishes it earlier', async () => {
  const page = await workingBody(0)
  await follow(page, new RegExp(`拟定公示.*${rankingTitle}`))
  await press(page, '拟办公示')
  await issueFromDesk(await workingBody(1), rankingTitle)
  const anybody = await people.anybody('/zh/publicity')
  await follow(anybody, new RegExp(rankingTitle))
  await sees(anybody, first.name, third.name, '2026年4月8日')
  await people.turnTo('2026-04-08T10:00:00+08:00')
  const desk = await workingBody(0)
  await enter(desk, '排行榜')
  await follow(desk, rankingTitle)
  await sees(desk, '公示中', '拟办发布')
  expect(await desk.getByRole('button', { name: '拟办发布' }).count()).toBe(0)
})

test('the day after, it is published', async () => {
  await people.turnTo('2026-04-09T10:00:00+08:00')
  const page = await workingBody(0)
  await follow(page, new RegExp(`拟定发布排行榜.*${rankingTitle}`))
  await press(page, '拟办发布')
  await issueFromDesk(await workingBody(1), rankingTitle)
})

test('everybody sees the lanes, who leads, and that the certificate holds', async () => {
  const page = await people.anybody('/zh/rankings')
  await follow(page, rankingTitle)
  await sees(page, '赛道', first.name, third.name, '另有1项标准的企业没有同意公开')
  expect(await page.getByRole('main').innerText()).not.toContain(second.name)
  const lanes = page.getByRole('figure').first().getByRole('listitem')
  const [leading = '', following = '', ...others] = await lanes.allInnerTexts()
  expect([leading, following, others.length].join()).toMatch(
    new RegExp(`^第1名[^]*${first.name}[^]*领跑者[^]*,[^]*2[^]*${third.name}[^]*,0$`),
  )
  expect(following).not.toContain('领跑者')
  const row = page.getByRole('row').filter({ hasText: first.standard })
  certificate = /FR-\d{4}-\d{4}/.exec(await row.innerText())?.[0] ?? ''
  await follow(page, new RegExp(certificate))
  await sees(page, '今天这张证书有效', first.name, first.standard, first.product)
  await go(page, `${people.served().address}/c/${certificate}`)
  await sees(page, '今天这张证书有效')
})

test('a year on, its certificate says that it has expired', async () => {
  await people.turnTo('2027-04-10T10:00:00+08:00')
  const page = await people.anybody(`/c/${certificate}`)
  await sees(page, '已过期', '这张证书的有效期已过')
})

test('no page on the way has a fault', () => {
  expect(watch.faults).toEqual([])
})
