import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'

/** Whatever a walk met on its way that no page should have: a fault is one line. */
export type Watch = {
  readonly faults: string[]
  /** Kinds of page that axe has looked at; the same page with another number is the same kind. */
  readonly seen: Set<string>
}

const watches = new WeakMap<Page, Watch>()

export const newWatch = (): Watch => ({ faults: [], seen: new Set() })

/** A page whose console, requests and answers are heard. */
export async function openWatched(context: BrowserContext, watch: Watch): Promise<Page> {
  const page = await context.newPage()
  watches.set(page, watch)
  const fault = (what: string) => watch.faults.push(`${pathOf(page)}: ${what}`)
  // A form that is not filled in rightly, or refused, is answered 400 or 409: the browser reports that as an error.
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4(00|09)/.test(message.text())) fault(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => fault(`error: ${error.message}`))
  page.on('requestfailed', (request) => fault(`failed: ${request.url()} ${request.failure()?.errorText}`))
  page.on('response', (response) => {
    const status = response.status()
    if (status >= 400 && status !== 400 && status !== 409) fault(`${status} for ${response.url()}`)
  })
  return page
}

/** Looks at the page that has just come: nothing in it runs, it fits its window, and axe finds nothing. */
export async function look(page: Page): Promise<void> {
  const watch = watches.get(page)
  if (!watch) return
  const kind = await kindOf(page)
  if (watch.seen.has(kind)) return
  watch.seen.add(kind)
  const fault = (what: string) => watch.faults.push(`${pathOf(page)}: ${what}`)
  if ((await page.locator('script').count()) > 0) fault('carries a script')
  if (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
    fault('scrolls sideways')
  const { violations } = await new AxeBuilder({ page }).analyze()
  for (const { id, nodes } of violations) fault(`axe: ${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

const pathOf = (page: Page) => new URL(page.url()).pathname

/** Pages alike in address, headings and alerts are one kind. */
async function kindOf(page: Page): Promise<string> {
  const path = pathOf(page).replace(/\/[^/]*\d[^/]*/g, '/#')
  const headings = await page.getByRole('heading').allTextContents()
  const alerts = await page.getByRole('alert').count()
  return JSON.stringify([path, page.viewportSize()?.width, headings.slice(1), alerts])
}
