import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { serveDemonstration, type Served } from './e2e/served.ts'

/*
 * The pictures of the README, from the demonstration as a newcomer starts it. Run it anew when pages change:
 *   node tests/pictures.ts
 */
const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const bytesMax = 250_000
const desktop = { width: 1280, height: 860 }
const phone = { width: 390, height: 1240 }

async function takePictures(browser: Browser, served: Served) {
  const page = await open(browser, desktop)
  const at = (path: string) => page.goto(served.address + path)

  await at('/zh')
  await take(page, 'home')

  await at('/zh/rankings')
  await page.getByRole('link', { name: '水洗豆' }).first().click()
  await page.waitForURL(/\/rankings\/./)
  await take(page, 'ranking')
  const ranking = new URL(page.url()).pathname

  await at('/zh/front-runners')
  await page.locator('main a[href*="/certificates/"]').first().click()
  await page.waitForURL(/\/certificates\//)
  await take(page, 'certificate', { height: 1160 })

  await at('/zh')
  await page.locator('main a[href*="/publicity/"]').first().click()
  await page.waitForURL(/\/publicity\//)
  await page.locator('details summary').first().click()
  await page.evaluate('scrollTo(0, 0)')
  await take(page, 'publicity', { height: 1160 })

  const [link = ''] = served.links['working-body'] ?? []
  await page.goto(link)
  await page.locator('main form button').first().click()
  await page.waitForURL(/\/work/)
  await take(page, 'desk')

  const small = await open(browser, phone, 1.5)
  await small.goto(served.address + ranking.replace('/zh/', '/en/'))
  await take(small, 'phone')
}

async function open(browser: Browser, viewport: typeof desktop, deviceScaleFactor = 1) {
  const context = await browser.newContext({ viewport, deviceScaleFactor, colorScheme: 'light' })
  return context.newPage()
}

async function take(page: Page, name: string, { height }: { height?: number } = {}) {
  const before = page.viewportSize()
  if (height && before) await page.setViewportSize({ ...before, height })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  if (before) await page.setViewportSize(before)
  const { size } = statSync(path)
  if (size > bytesMax) throw new Error(`${name}.png has ${size} bytes, more than ${bytesMax}`)
  console.log(`${name}.png: ${Math.round(size / 1000)} kB, ${new URL(page.url()).pathname}`)
}

mkdirSync(folder, { recursive: true })
const served = await serveDemonstration('2026-11-23T10:00:00+08:00')
const browser = await launchBrowser()
try {
  await takePictures(browser, served)
} finally {
  await browser.close()
  await served.stop()
}
