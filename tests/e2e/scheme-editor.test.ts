import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { clause } from '../clause.ts'
import { schemeNamed } from '../schemes.ts'
import { axeFinds } from './axe.ts'
import { serveDemonstration, type Served } from './served.ts'

/*
 * A scheme typed wholly through the forms of the editor, with scripts and without; found by its field names, as the forms send them.
 */
let served: Served
let browser: Browser
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>
beforeAll(async () => {
  served = await serveDemonstration('2026-11-23T10:00:00+08:00')
  browser = await launchBrowser()
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(served.links.assessor?.[0] ?? '')
  await page.locator('main form button').first().click()
  await page.waitForURL(/\/work/)
  signedIn = await context.storageState()
  await context.close()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await served.stop()
})

type Values = Readonly<Record<string, string>>
const faults: string[] = []

async function assessorAt(settings: { javaScriptEnabled: boolean; width: number }): Promise<Page> {
  const { width, javaScriptEnabled } = settings
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
    storageState: signedIn,
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${new URL(page.url()).pathname}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${new URL(page.url()).pathname}: ${error.message}`))
  return page
}

async function fill(page: Page, values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const box = page.locator(`[name="${name}"]`)
    const kind = await box.first().evaluate((element) => (element as HTMLInputElement).type)
    if (kind === 'radio' || kind === 'checkbox') await page.locator(`[name="${name}"][value="${value}"]`).check()
    else if (kind === 'select-one') await box.selectOption(value)
    else await box.fill(value)
  }
}

async function save(page: Page, values: Values, button: string): Promise<void> {
  await fill(page, values)
  const answered = page.waitForResponse((response) => {
    const request = response.request()
    return request.method() === 'POST' && request.isNavigationRequest() // not what is kept in the background
  })
  const [answer] = await Promise.all([
    answered,
    page.waitForEvent('load'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  expect(answer.status()).toBe(303)
}

/** An application that is begun, and its editor on a scheme with nothing in it. */
async function begun(page: Page): Promise<string> {
  await page.goto(`${served.address}/zh/work/applications/new`)
  await save(page, { statement: '独立、公正，不收费。', noFee: 'yes' }, '保存草稿')
  const draft = new URL(page.url()).pathname
  await page.getByRole('link', { name: '编写方案' }).click()
  await page.waitForURL(/\/scheme$/)
  await save(page, { from: 'blank' }, '开始')
  return `${served.address}${draft}`
}

const indicators = ['拉力', '色牢度', '平衡']
const graded = {
  unit: '%',
  direction: 'higher',
  'domain.least': '0',
  'domain.most': '100',
  'levels.advanced': '≥90',
  'levels.average': '≥80',
  'levels.benchmark': '≥70',
  'baselines.0.kind': 'national',
  'baselines.0.standard': 'GB/T 00000（虚构）',
  'baselines.0.requirement': '≥60',
  method: 'GB/T 00001（虚构）',
}

async function written(page: Page, draft: string): Promise<void> {
  const at = (path: string) => page.goto(`${draft}/scheme/${path}`)
  await at('general')
  await save(
    page,
    { 'title.zh': '风筝评估方案（虚构）', 'category.name.zh': '风筝', 'scope.zh': '适用于运动风筝。' },
    '保存本页',
  )
  await at('texts')
  await save(
    page,
    {
      'basicRequirements.0.zh': '产品已经量产。',
      'terms.0.term.zh': '运动风筝',
      'terms.0.definition.zh': '用双线操纵的风筝。',
    },
    '保存本页',
  )
  await at('varieties')
  await save(page, { 'varieties.0.name.zh': '运动风筝', 'varieties.0.name.en': 'Sport' }, '保存本页')
  for (const [i, name] of indicators.entries()) {
    await at('indicators')
    await save(page, { 'name.zh': name, part: 'performance', class: 'core', valueKind: 'number' }, '加入指标')
    await save(page, { ...graded, weight: i === 0 ? '34' : '33' }, '保存本页')
  }
  await at('weights')
  await save(page, { 'parts.performance': '100' }, '保存本页')
  await at('rules')
  await save(page, { 'shortlist.kmax': '3', 'reevaluation.0.zh': '国家标准修订' }, '保存本页')
}

describe.each([
  { name: 'with scripts, at a desk', javaScriptEnabled: true, width: 1280 },
  { name: 'without scripts, on a telephone', javaScriptEnabled: false, width: 390 },
])('a scheme that is typed wholly through the forms, $name', (settings) => {
  clause(
    '3.2',
    `${settings.name}: can be handed in`,
    async () => {
      const page = await assessorAt(settings)
      const draft = await begun(page)
      await page.goto(`${draft}/scheme`)
      expect(await page.locator('main').innerText()).toContain('这里还没有一项')
      await written(page, draft)
      await page.goto(`${draft}/scheme`)
      expect(await page.locator('main').innerText()).toContain('没有发现问题，可以提交。')
      await page.goto(`${draft}/scheme/view`)
      const text = await page.locator('main').innerText()
      for (const said of [
        '适用于运动风筝。',
        '产品已经量产。',
        '用双线操纵的风筝。',
        '≥90',
        'GB/T 00001（虚构）',
        '国家标准修订',
      ])
        expect(text).toContain(said)
      await page.goto(draft)
      expect(await page.getByRole('button', { name: '提交申请' }).count()).toBe(1)
      await page.context().close()
    },
    240_000,
  )
})

test('findings and readings follow what is typed, and nothing is lost when the page is left', async () => {
  const page = await assessorAt({ javaScriptEnabled: true, width: 1280 })
  const draft = await begun(page)
  await page.goto(`${draft}/scheme/indicators`)
  await save(
    page,
    { 'name.zh': '水分', part: 'performance', class: 'core', valueKind: 'number', unit: '%' },
    '加入指标',
  )
  await page.locator('[name="levels.advanced"]').fill('12.0')
  await page.getByText('“12.0”只有数值').first().waitFor()
  await page.locator('[name="levels.advanced"]').fill('≥12.0')
  await page.getByText('不小于12 %').first().waitFor()
  await page.locator('[name="weight"]').fill('40')
  await page.getByText('合计 40，还差 60').waitFor()
  await page.getByRole('radio', { name: '基础' }).check()
  await page.locator('[name="required"]').waitFor()
  expect(await page.locator('[name="levels.advanced"]').isVisible()).toBe(false)
  let asked = ''
  page.on('dialog', (dialog) => {
    asked = dialog.type()
    void dialog.accept()
  })
  await page.goto(`${draft}/scheme`)
  expect(asked).toBe('beforeunload')
  await page.context().close()
}, 120_000)

test('axe finds nothing on any page of the editor, and nothing runs against the content policy', async () => {
  const page = await assessorAt({ javaScriptEnabled: true, width: 390 })
  const draft = await begun(page)
  await page.goto(`${draft}/scheme`)
  await page.locator('summary').first().click()
  await save(page, { from: 'puer-ripe' }, '开始').catch(() => undefined)
  await page.getByRole('button', { name: '确认无误，提交' }).click()
  await page.waitForURL(/general/)
  const found: string[] = []
  for (const path of [
    '',
    '/general',
    '/texts',
    '/varieties',
    '/weights',
    '/indicators',
    '/indicators/moisture',
    '/rules',
    '/view',
    '/import',
  ]) {
    await page.goto(`${draft}/scheme${path}`)
    const sideways = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
    if (sideways) found.push(`${path} scrolls sideways`)
    for (const violation of await axeFinds(page)) found.push(`${path}: ${violation}`)
  }
  await page.goto(`${draft}/scheme/import`)
  const other = { ...schemeNamed('puer-ripe'), title: { zh: '另一稿' }, scope: { zh: '适用于熟茶。' } }
  const buffer = Buffer.from(JSON.stringify(other))
  await page.locator('[name=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
  await page.getByRole('button', { name: '检查文件' }).click()
  await page.getByRole('heading', { name: '与草稿里现有的方案相比' }).waitFor()
  for (const violation of await axeFinds(page)) found.push(`comparison: ${violation}`)
  expect(found).toEqual([])
  expect(faults).toEqual([])
}, 240_000)
