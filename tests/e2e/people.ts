import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Role } from '#domain/standing.ts'
import type { Served } from './served.ts'
import { go, signIn } from './verbs.ts'
import { openWatched, type Watch } from './watch.ts'

/** A window for everybody who takes part, each with cookies of its own; the clock can be turned between two steps. */
export type People = {
  readonly served: () => Served
  /** Somebody known by a mail address, at their desk. */
  readonly at: (email: string) => Promise<Page>
  /** The first or second person of an office, as the start's links let them in. */
  readonly office: (role: Role, which: 0 | 1) => Promise<Page>
  /** Somebody who is not known yet: the same window that `at` finds once they are. */
  readonly newcomer: (email: string, path: string) => Promise<Page>
  /** Anybody, without an account. */
  readonly anybody: (path: string) => Promise<Page>
  readonly turnTo: (clock: string) => Promise<void>
  readonly close: () => Promise<void>
}

type Look = { readonly lang: 'zh' | 'en'; readonly width: number }
const desktop: Look = { lang: 'zh', width: 1280 }

export function openPeople(browser: Browser, started: Served, watch: Watch, look: Look = desktop): People {
  let served = started
  let windows = new Map<string, Page>()
  const contexts: BrowserContext[] = []
  const { lang, width } = look

  async function windowOf(who: string, letIn: (page: Page) => Promise<void>): Promise<Page> {
    const open = windows.get(who)
    if (open) return open
    const locale = lang === 'zh' ? 'zh-CN' : 'en'
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale, bypassCSP: true })
    context.setDefaultTimeout(8_000)
    contexts.push(context)
    const page = await openWatched(context, watch)
    windows.set(who, page)
    await letIn(page)
    return page
  }

  async function atDesk(who: string, link: () => Promise<string>): Promise<Page> {
    const page = await windowOf(who, async (fresh) => signIn(fresh, await link()))
    await go(page, `${served.address}/${lang}/work`)
    return page
  }

  async function visiting(who: string, path: string): Promise<Page> {
    const page = await windowOf(who, async () => undefined)
    await go(page, served.address + path)
    return page
  }

  return {
    served: () => served,
    at: (email) => atDesk(email, async () => served.linkFor(email)),
    office: (role, which) =>
      atDesk(`${role} ${which}`, async () => (served.links[role]?.[which] ?? '').replace('/zh/', `/${lang}/`)),
    newcomer: (email, path) => visiting(email, path),
    anybody: (path) => visiting('anybody', path),
    async turnTo(clock) {
      for (const context of contexts.splice(0)) await context.close()
      windows = new Map()
      served = await served.turnTo(clock)
    },
    async close() {
      for (const context of contexts) await context.close()
      await served.stop()
    },
  }
}

/** The link in the newest mail to somebody, once the queue has written it. */
export async function mailedLink({ dataFolder }: Served, email: string): Promise<string> {
  const folder = join(dataFolder, 'mail')
  for (let tries = 0; tries < 100; tries += 1) {
    for (const name of mailsIn(folder)) {
      const mail = readFileSync(join(folder, name), 'utf8')
      if (!mail.includes(`To: ${email}`)) continue
      const link = /https?:\/\/\S+/.exec(textOf(mail))
      if (link) return link[0]
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`No mail came for ${email}.`)
}

function mailsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .reverse()
  } catch {
    return []
  }
}

/** Headers apart, the body as it reads: mails are written in base64 or quoted-printable. */
function textOf(mail: string): string {
  const [head = '', ...rest] = mail.split(/\r?\n\r?\n/)
  const body = rest.join('\n\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  return body.replace(/=\r?\n/g, '').replace(/=3D/g, '=')
}
