import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { either, escaped } from './voice.ts'
import { look } from './watch.ts'

/*
 * What a person does in a browser. Elements are found as a person finds them: by what they are and what they are called.
 */

/** Opens an address of the application, in the page's language where none is named. */
export async function go(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await look(page)
}

/** A link on the sheet. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  const links = page.getByRole('article').getByRole('link', { name, exact: typeof name === 'string' })
  await leaving(page, links.first())
}

/** One of the working pages of one's role. */
export async function enter(page: Page, room: string): Promise<void> {
  const rooms = page.getByRole('navigation', { name: either('work.rooms') })
  await leaving(page, rooms.getByRole('link', { name: room, exact: true }))
}

/** Sends the form by its button. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await leaving(page, page.getByRole('button', { name, exact: typeof name === 'string' }))
}

/** The page before a grave act: what follows, and one button. */
export async function confirm(page: Page): Promise<void> {
  await page.getByRole('heading', { name: either('form.what-follows') }).waitFor()
  await press(page, either('work.confirm'))
}

export const fill = (page: Page, label: string, value: string) => field(page, label).fill(value)

export async function fillAll(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await fill(page, label, value)
}

/** One of a list that folds out; the option is named by a part of it. */
export async function select(page: Page, label: string, option: string): Promise<void> {
  await field(page, label).waitFor()
  const options = await field(page, label).getByRole('option').allTextContents()
  const chosen = options.find((text) => text.includes(option))
  if (chosen === undefined) throw new Error(`“${label}” does not offer “${option}” but ${options.join(', ')}`)
  await field(page, label).selectOption({ label: chosen.trim() })
}

export const choose = (page: Page, group: string, option: string) =>
  page
    .getByRole('group', { name: named(group) })
    .getByRole('radio', { name: option, exact: true })
    .check()

export const tick = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name }).check()

export const attach = (page: Page, label: string, name: string, content: string) =>
  field(page, label).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })

export const field = (page: Page, label: string): Locator => page.getByLabel(named(label))

/** An optional field says so behind its name. */
const named = (label: string) => new RegExp(`^\\s*${escaped(label)}\\s*(（选填）|\\(optional\\))?\\s*$`)

/** What a person reads somewhere on the sheet. */
export async function sees(page: Page, ...texts: readonly (string | RegExp)[]): Promise<void> {
  const sheet = await page.getByRole('main').innerText()
  for (const text of texts) {
    const found = typeof text === 'string' ? sheet.includes(text) : text.test(sheet)
    expect(found, `${page.url()} does not say ${text}. It says:\n${sheet.slice(0, 1500)}\n`).toBe(true)
  }
}

export const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

async function leaving(page: Page, element: Locator): Promise<void> {
  const gone = Promise.all([page.waitForEvent('load'), element.click()])
  await gone.catch(async (problem: unknown) => {
    const sheet = await page.getByRole('main').innerText()
    throw new Error(`${page.url()}: ${element} led nowhere. The page says:\n${sheet.slice(0, 1500)}`, {
      cause: problem,
    })
  })
  await look(page)
}
