import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { axeFinds } from './axe.ts'
import { serveDemonstration, type Served } from './served.ts'

/** Widths of a desk and of a phone; `npm run prove` looks at every page in every mode. */
const whole = process.env.LINGPAO_TEST_MATRIX === 'whole'
const widths = [1280, 390]

describe('what the public sees', () => {
  let served: Served
  let browser: Browser
  let pages: Map<string, string>

  beforeAll(async () => {
    served = await serveDemonstration('2026-11-23T10:00:00+08:00')
    browser = await launchBrowser()
    pages = await crawl(served.address)
  })
  afterAll(async () => {
    await browser.close()
    await served.stop()
  })

  test('every link leads to a page, in both languages', () => {
    expect([...pages].filter(([, html]) => html.startsWith('!'))).toEqual([])
    expect(pages.size).toBeGreaterThan(100)
  })

  test('no public page carries a script or a style of its own, but for the one on which a browser may compute', () => {
    const scripted = [...pages].filter(
      ([path, html]) => !/^\/(zh|en)\/recompute(\?|$)/.test(path) && /<script|\sstyle="|\son[a-z]+="/i.test(html),
    )
    expect(scripted.map(([path]) => path)).toEqual([])
  })

  test('every page is marked as a demonstration and names its language', () => {
    const unmarked = [...pages].filter(
      ([path, html]) =>
        !html.includes(path.startsWith('/en') ? 'demonstration' : '演示') || !/<html lang="(zh-CN|en)"/.test(html),
    )
    expect(unmarked.map(([path]) => path)).toEqual([])
  })

  test('every figure of a ranking opens its explanation', async () => {
    const page = await browser.newPage()
    const paths = [...pages.keys()].filter((path) => /^\/en\/rankings\/[^/]+$/.test(path))
    expect(paths.length).toBeGreaterThan(1)
    const kinds = ['td[data-label="Rank"]', 'td[data-label="Score"]', 'td[data-label="Stars"]', '.lane-score']
    const others = ['.chance-value', '.single li:has-text("Worst value")']
    for (const path of paths) {
      await page.goto(served.address + path)
      for (const kind of kinds) expect(await page.locator(kind).count(), `${path} ${kind}`).toBeGreaterThan(0)
      for (const kind of [...kinds, ...others])
        expect(await page.locator(`${kind}:not(:has(a[href]))`).allInnerTexts(), `${path} ${kind}`).toEqual([])
    }
    for (const [kind, part] of [
      ['Score', '#indicators'],
      ['Rank', '#why'],
      ['Stars', '#binding'],
    ] as const) {
      await page.goto(served.address + (paths[0] ?? ''))
      const figure = page.locator(`td[data-label="${kind}"] a`).first()
      const text = await figure.innerText()
      await figure.click()
      await page.waitForURL(({ hash }) => hash !== '')
      expect(new URL(page.url()).hash).toBe(part)
      expect(await page.locator(part).isVisible()).toBe(true)
      expect(await page.locator('main dl').first().innerText()).toContain(text)
    }
    await page.close()
  }, 120_000)

  test('every line of a ranking says how firm its rank is', () => {
    const lines = [...pages].filter(([path]) => /^\/(zh|en)\/rankings\/[^/]+\/D[^/]+$/.test(path))
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter(([, html]) => !html.includes('id="firmness"')).map(([path]) => path)).toEqual([])
  })

  test('axe finds nothing', async () => {
    const found: string[] = []
    for (const width of widths) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
      const page = await context.newPage()
      for (const path of whole ? pages.keys() : oneOfEach(pages.keys())) {
        await page.goto(served.address + path)
        for (const problem of await axeFinds(page)) found.push(`${path} at ${width}: ${problem}`)
        const sideways = await page.evaluate(
          'document.documentElement.scrollWidth > document.documentElement.clientWidth',
        )
        if (sideways) found.push(`${path} at ${width}: scrolls sideways`)
      }
      await context.close()
    }
    expect(found).toEqual([])
  }, 600_000)
})

/** Follows every link from the two home pages. A page that is not there is kept as `!` and its status. */
async function crawl(address: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const open = ['/zh', '/en']
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (pages.has(path)) continue
    const response = await there(address + path)
    const isPage = response.headers.get('content-type')?.startsWith('text/html')
    const body = await response.text()
    if (response.ok && !isPage) continue
    pages.set(path, response.ok ? body : `!${response.status}`)
    for (const [, href = ''] of body.matchAll(/<a\s[^>]*href="([^"]+)"/g)) {
      const { origin, pathname, search } = new URL(href.replaceAll('&amp;', '&'), address + path)
      const isPublic = /^\/(zh|en)(?!\/(work|account|sign-in|sign-out|look))(\/|$)|^\/c\//.test(pathname)
      if (origin === address && isPublic && pages.size + open.length < 600) open.push(pathname + search)
    }
  }
  return pages
}

/** A file that takes long is asked for again, as its page says. */
async function there(address: string): Promise<Response> {
  const response = await fetch(address, { redirect: 'follow' })
  const seconds = Number(response.headers.get('retry-after'))
  if (response.status !== 202 || !seconds) return response
  await wait(seconds * 1_000)
  return there(address)
}

/** One page for each kind: numbers in an address stand for any number. */
function oneOfEach(paths: Iterable<string>): string[] {
  const kinds = new Map<string, string>()
  for (const path of paths) {
    const kind = path.replace(/\?.*/, '?').replace(/\/[^/]*\d[^/]*/g, '/#')
    if (!kinds.has(kind)) kinds.set(kind, path)
  }
  return [...kinds.values()]
}
