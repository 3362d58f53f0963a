import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { say } from '#ui/words/index.ts'
import { launchBrowser } from '../browser.ts'
import { axeFinds } from './axe.ts'
import { serveDemonstration, type Served } from './served.ts'

/** Anybody computes a published ranking again, with scripts and without. */
describe('a capsule is computed again', () => {
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
})
