import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { say } from '#ui/words/index.ts'
import { launchBrowser } from '../browser.ts'
import { axeFinds } from './axe.ts'
import { serveDemonstration, type Served } from './served.ts'

/** Axe looks at every page in Chinese at a desk and in English on a telephone; `npm run prove` in all four ways. */
const whole = process.env.LINGPAO_TEST_MATRIX === 'whole'

/** Anybody computes a published ranking again, with scripts and without; who has a desk tries what would be otherwise. */
describe('a ranking is computed again', () => {
  const ranking = '2026-01-washed'
  let served: Served
  let browser: Browser
  let folder: string
  let capsule: string
  beforeAll(async () => {
    served = await serveDemonstration('2026-11-23T10:00:00+08:00')
    browser = await launchBrowser()
    folder = mkdtempSync(join(tmpdir(), 'lingpao-capsule-'))
    capsule = join(folder, 'capsule.json')
    const response = await fetch(`${served.address}/zh/rankings/${ranking}/capsule.json`)
    writeFileSync(capsule, Buffer.from(await response.arrayBuffer()))
  }, 400_000)
  afterAll(async () => {
    await browser.close()
    await served.stop()
    rmSync(folder, { recursive: true })
  })

  async function at(path: string, settings: { javaScriptEnabled: boolean; width: number }): Promise<Page> {
    const { width, javaScriptEnabled } = settings
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(served.address + path)
    return page
  }

  test('by its number and by its file, without scripts', async () => {
    const page = await at(`/zh/recompute?ranking=${ranking}`, { javaScriptEnabled: false, width: 1280 })
    expect(await page.locator('.notice').innerText()).toContain(say('zh')('capsule.same'))
    await page.setInputFiles('input[type=file]', capsule)
    await page
      .getByRole('button', { name: say('zh')('capsule.recompute') })
      .last()
      .click()
    expect(await page.locator('.notice').first().innerText()).toContain(say('zh')('capsule.same'))
    await page.context().close()
  })

  test('in the reader’s own browser, by the same code; nothing that axe would find', async () => {
    const page = await at(`/en/recompute?ranking=${ranking}`, { javaScriptEnabled: true, width: 390 })
    const found = page.locator('[aria-live] .notice')
    await page.getByRole('button', { name: say('en')('capsule.in-browser') }).click()
    await found.waitFor({ timeout: 60_000 })
    expect(await found.innerText()).toContain(say('en')('capsule.same'))
    expect(await axeFinds(page)).toEqual([])
    const changed = join(folder, 'changed.json')
    const text = await (await fetch(`${served.address}/zh/rankings/${ranking}/capsule.json`)).text()
    writeFileSync(changed, text.replace(/"rank":1,/, '"rank":2,'))
    await page.setInputFiles('input[type=file]', changed)
    await page.getByText(say('en')('capsule.different')).waitFor({ timeout: 60_000 })
    await page.context().close()
  })
  test('laboratory, other methods and what-if, at a desk and on a telephone: nothing that axe would find', async () => {
    const page = await at('/zh', { javaScriptEnabled: true, width: 1280 })
    await page.goto(served.links.assessor?.[0] ?? '')
    await page.locator('main form button').first().click()
    await page.waitForURL(/\/work/)
    const first = async (list: string, item: RegExp) => {
      await page.goto(served.address + list)
      const all = await page.locator('main a[href]').evaluateAll((links) => links.map((a) => a.getAttribute('href')))
      return all.find((href) => item.test(href ?? ''))?.replace('/zh/', '/') ?? ''
    }
    const application = await first('/zh/work/applications', /applications\/[\da-f-]{36}$/)
    const laboratory = application.replace('applications', 'laboratory/application')
    const internal = await first('/zh/work/rankings', /rankings\/[\da-f-]{36}$/)
    await page.goto(`${served.address}/zh/work/what-if/${ranking}`)
    const standard = await page.locator('select[name=standard] option').nth(5).getAttribute('value')
    const asked = [
      new URLSearchParams({ standard: standard ?? '', indicator: 'moisture', value: '≤10.0' }),
      new URLSearchParams({ weighed: 'moisture', weight: '30' }),
    ]
    const paths = [
      laboratory,
      `${laboratory}/method`,
      `${laboratory}/weights`,
      `${internal}/method`,
      '/work/what-if',
      ...asked.map((query) => `/work/what-if/${ranking}?${query}`),
    ]
    const found: string[] = []
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      for (const lang of ['zh', 'en'])
        for (const path of paths) {
          const answer = await page.goto(`${served.address}/${lang}${path}`)
          if (answer?.status() !== 200) found.push(`${lang}${path}: ${answer?.status()}`)
          if (whole || (width === 1280) === (lang === 'zh'))
            for (const problem of await axeFinds(page)) found.push(`${lang}${path} at ${width}: ${problem}`)
          const sideways = await page.evaluate(
            'document.documentElement.scrollWidth > document.documentElement.clientWidth',
          )
          if (sideways) found.push(`${lang}${path} at ${width}: scrolls sideways`)
        }
    }
    expect(found).toEqual([])
    await page.context().close()
  }, 120_000)
})
