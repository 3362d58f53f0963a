import type { BrowserContext, Page } from 'playwright-core'
import { axeFinds } from './axe.ts'

/** Whatever a walk met on its way that no page should have: a fault is one line. */
export type Watch = {
  readonly faults: Set<string>
  /** What axe has looked at: addresses, forms at an address, and parts of pages anywhere. */
  readonly seen: Set<string>
}

const watches = new WeakMap<Page, Watch>()

export const newWatch = (): Watch => ({ faults: new Set(), seen: new Set() })

/** A page whose console, requests and answers are heard. */
export async function openWatched(context: BrowserContext, watch: Watch): Promise<Page> {
  const page = await context.newPage()
  watches.set(page, watch)
  const fault = (what: string) => watch.faults.add(`${kindOf(pathOf(page))}: ${what}`)
  // A form that is not filled in rightly, or refused, is answered 400 or 409: the browser reports that as an error.
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4(00|09)/.test(message.text())) fault(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => fault(`error: ${error.message}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    const left = why === 'net::ERR_ABORTED' && request.resourceType() === 'fetch' // whoever goes on cancels a draft's saving
    if (!left) fault(`failed: ${request.url()} ${why}`)
  })
  page.on('response', (response) => {
    const status = response.status()
    if (status >= 400 && status !== 400 && status !== 409) fault(`${status} for ${response.url()}`)
  })
  return page
}

/** Looks at the page that has just come: it fits its window, and axe finds nothing on it, if something on it is new. */
export async function look(page: Page): Promise<void> {
  const watch = watches.get(page)
  if (!watch) return
  const path = kindOf(pathOf(page))
  const fault = (what: string) => watch.faults.add(`${kindOf(pathOf(page))}: ${what}`)
  const { sideways, scripts, forms, parts } = await page.evaluate<Shape>(shape)
  if (sideways) fault('scrolls sideways')
  if (scripts > 0 && !/\/work(\/|$)/.test(path)) fault('carries a script')
  const fresh = [path, ...parts, ...forms.map((form) => path + kindOf(form))].filter((kind) => !watch.seen.has(kind))
  if (fresh.length === 0) return
  for (const kind of fresh) watch.seen.add(kind)
  for (const found of await axeFinds(page)) fault(`axe: ${found}`)
}

type Shape = {
  readonly sideways: boolean
  readonly scripts: number
  readonly forms: readonly string[]
  readonly parts: readonly string[]
}

const shape = `({
  sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  scripts: document.scripts.length,
  forms: [...document.forms].map((form) => [...form.elements].map((field) => '/' + field.name).join('')),
  parts: [...document.body.querySelectorAll('*')].map((part) =>
    [part.localName, ...['class', 'role', 'type'].map((name) => part.getAttribute(name) ?? '')].join(' ')
  ),
})`

const pathOf = (page: Page) => new URL(page.url()).pathname

/** A number stands for any number. */
const kindOf = (path: string) => path.replace(/\/[^/]*\d[^/]*/g, '/#')
