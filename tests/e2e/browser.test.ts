import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('the browser has glyphs for Chinese, in sans and in serif', async () => {
  const page = await browser.newPage()
  const picture = async (text: string, family: string) => {
    await page.setContent(`<p lang="zh-CN" style="font: 40px ${family}; width: 200px; margin: 0">${text}</p>`)
    return (await page.locator('p').screenshot()).toString('base64')
  }
  const sans = { front: await picture('领跑', 'sans-serif'), norm: await picture('标准', 'sans-serif') }
  const serif = { front: await picture('领跑', 'serif'), norm: await picture('标准', 'serif') }
  // Without glyphs every word is the same row of boxes.
  expect(new Set([sans.front, sans.norm, serif.front, serif.norm]).size).toBe(4)
})
