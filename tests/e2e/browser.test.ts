import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type BrowserSource } from '../browser.ts'

const sources: readonly (BrowserSource | undefined)[] = [undefined, 'npm']

describe.each(sources)('the browser (%s)', (source) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser(source)
  })
  afterAll(() => browser.close())

  test('has glyphs for Chinese', async () => {
    const page = await browser.newPage()
    const picture = async (text: string) => {
      await page.setContent(`<p lang="zh-CN" style="font-size: 40px; width: 200px; margin: 0">${text}</p>`)
      return (await page.locator('p').screenshot()).toString('base64')
    }
    // Without glyphs every word is the same row of boxes.
    expect(await picture('领跑')).not.toBe(await picture('标准'))
  })
})
