import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { look } from './watch.ts'

/*
 * What somebody does who uses no mouse: Tab to a thing, and Space, Enter or letters on it. Whatever has the focus must be
 * seen: inside the window, with a mark around it, and with nothing over it.
 */

const pressesMax = 400

/** Goes on by Tab until this has the focus. */
export async function tabTo(page: Page, thing: Locator): Promise<void> {
  const wanted = thing.first()
  await wanted.waitFor()
  for (let pressed = 0; pressed < pressesMax; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return isSeen(page)
  }
  throw new Error(`${page.url()}: Tab does not come to ${wanted}`)
}

/** A link or a button that leads to another page. */
export async function press(page: Page, thing: Locator): Promise<void> {
  await tabTo(page, thing)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await look(page)
}

export async function type(page: Page, thing: Locator, text: string): Promise<void> {
  await tabTo(page, thing)
  await page.keyboard.type(text)
}

/** One of a list that folds out, by the letters that it begins with. */
export async function pick(page: Page, list: Locator, letters: string): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.type(letters)
}

/** The first of several round boxes; the arrows go on from it. */
export async function mark(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Space')
}

/** Once the window has come to rest: it glides. */
const isSeen = (page: Page): Promise<void> =>
  expect.poll(() => focused(page), { timeout: 60_000, message: `${page.url()}: what has the focus` }).toBe('seen')

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element) return 'nothing has the focus'
    const { left, top, right, bottom } = element.getBoundingClientRect()
    if (right <= left || bottom <= top) return 'has no size'
    const at = [Math.max(left + 2, 0), Math.min(Math.max(top + 2, 0), innerHeight - 2)] as const
    if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) return 'is outside the window'
    const above = document.elementFromPoint(...at)
    if (above !== element && !element.contains(above) && !above?.contains(element))
      return `lies under ${above?.outerHTML.slice(0, 80)}`
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return outlineStyle === 'none' && boxShadow === 'none' ? `has no mark (${outlineWidth})` : 'seen'
  })
