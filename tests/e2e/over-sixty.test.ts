import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { mark, pick, press, tabTo, type } from './keyboard.ts'
import { serveDemonstration, type Served } from './served.ts'
import { newWatch, openWatched } from './watch.ts'

let served: Served
let browser: Browser
beforeAll(async () => {
  served = await serveDemonstration('2026-11-23T10:00:00+08:00')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await served.stop()
})

const criteria = ['范围', '指标', '分级', '方法', '计算', '公正']
const list = (page: Page, name: string) => page.getByLabel(new RegExp(`^${name}`)).and(page.locator('select'))
const area = (page: Page, name: string | RegExp) => page.getByLabel(name).and(page.locator('textarea'))
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Letters twice as large as a browser has them, as somebody sets it for all pages. */
const twice = `addEventListener('DOMContentLoaded', () => {
  const style = document.createElement('style')
  style.textContent = 'html { font-size: 212.5% !important }'
  document.head.append(style)
})`

test.each([
  { width: 1280, email: 'expert-8@example.invalid', invited: true },
  { width: 390, email: 'expert-7@example.invalid', invited: false },
])('by keyboard alone and with letters twice as large, a review is written and sent at $width px', async (who) => {
  const watch = newWatch()
  const context = await browser.newContext({
    viewport: { width: who.width, height: 900 },
    locale: 'zh-CN',
    bypassCSP: true,
  })
  context.setDefaultTimeout(60_000)
  await context.addInitScript(twice)
  const page = await openWatched(context, watch)
  await page.goto(await served.linkFor(who.email))
  await press(page, button(page, '进入'))
  await page.goto(`${served.address}/zh/work`)
  await press(page, page.getByRole('article').getByRole('link', { name: who.invited ? /参加专家组/ : /提交评审表/ }))

  if (who.invited) await press(page, button(page, '接受邀请'))
  for (const [index, name] of criteria.entries()) await pick(page, list(page, name), index === 2 ? '2' : '4')
  await page.goto(page.url())
  for (const [index, name] of criteria.entries()) await pick(page, list(page, name), index === 2 ? '2' : '4')
  await mark(page, page.getByRole('radio', { name: '同意通过' }))
  await type(page, area(page, /^理由/), '指标可分级，方法有据。')

  // A draft is kept, and two points want a reason: the page says so, at the field, and loses nothing.
  await press(page, button(page, '保存草稿'))
  expect(await list(page, '方法').inputValue()).toBe('4')
  await press(page, button(page, '提交评审表'))
  expect(await page.getByRole('alert').first().innerText()).toContain('分级')
  await type(page, area(page, /“分级”得分的理由/), '三个水平相距太近。')
  await press(page, button(page, '提交评审表'))
  await press(page, button(page, '确认无误，提交'))
  const sheet = await page.getByRole('main').innerText()
  expect(sheet).toContain('评审表已提交，不能再改')
  expect(sheet).toContain('三个水平相距太近。')
  await tabTo(page, page.getByRole('link', { name: /评审材料/ }))
  expect([...watch.faults]).toEqual([])
  await context.close()
})
