import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds against a page, one line for each rule. The page's window lets scripts of ours in, whatever the page allows. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate<string[]>(run)
}

/** Where a page's scripts are switched off no timer runs, and axe waits for some. */
const run = `(async () => {
  window.setTimeout = (next, _, ...values) => void Promise.resolve().then(() => next(...values))
  const { violations } = await axe.run({ resultTypes: ['violations'], preload: false, elementRef: false })
  return violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200))
})()`
