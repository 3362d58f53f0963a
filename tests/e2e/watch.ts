import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'

/** Whatever a walk met on its way that no page should have: a fault is one line. */
export type Watch = {
  readonly faults: string[]
  /** What axe has looked at: the parts of a page, at an address in which a number stands for any number. */
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

/** Looks at the page that has just come: it fits its window, and axe finds nothing in what is new on it. */
export async function look(page: Page): Promise<void> {
  const watch = watches.get(page)
  if (!watch) return
  const fault = (what: string) => watch.faults.push(`${pathOf(page)}: ${what}`)
  const { sideways, scripts, parts } = await page.evaluate<Shape>(shape)
  const path = pathOf(page).replace(/\/[^/]*\d[^/]*/g, '/#')
  if (sideways) fault('scrolls sideways')
  if (scripts > 0 && !/\/work(\/|$)/.test(path)) fault('carries a script')
  const fresh = parts.map((part) => `${path} ${part}`).filter((part) => !watch.seen.has(part))
  if (fresh.length === 0) return
  for (const part of fresh) watch.seen.add(part)
  for (const { id, nodes } of await violations(page)) fault(`axe: ${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

async function violations(page: Page) {
  // Where scripts are switched off no timer runs, and axe waits for some.
  await page.evaluate(`window.setTimeout = (next, _, ...values) => void Promise.resolve().then(() => next(...values))`)
  const options = { resultTypes: ['violations' as const], preload: false }
  return (await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()).violations // there are no frames
}

type Shape = { readonly sideways: boolean; readonly scripts: number; readonly parts: readonly string[] }

const shape = `({
  sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  scripts: document.scripts.length,
  parts: [...new Set([...document.body.querySelectorAll('*')].map(
    (part) => ['class', 'role', 'type'].map((name) => part.getAttribute(name)).join(' ') + ' ' + part.localName
  ))],
})`

const pathOf = (page: Page) => new URL(page.url()).pathname
