import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Role } from '#domain/standing.ts'
import { codeOf } from '#server/auth/test-accounts.ts'
import type { Lang } from '#ui/words/index.ts'
import { launchBrowser } from '../browser.ts'
import { mailedCode, newestLink } from './mail.ts'
import { serveDemonstration, type Served } from './served.ts'
import { fill, go, press } from './verbs.ts'
import type { Voice } from './voice.ts'
import { openWatched, type Watch } from './watch.ts'

/** Whoever has set up an authenticator signs in with it. */
type Member = { readonly email: string; readonly password: string; readonly secret?: string }

export type Look = { readonly lang: Lang; readonly width: number }

/** A window for everybody who takes part, each with cookies of its own; the clock can be turned between two steps. */
export type People = {
  readonly begin: (clock: string) => Promise<void>
  readonly turnTo: (clock: string) => Promise<void>
  readonly end: () => Promise<void>
  /** The first or second person of an office, at their desk, let in by the links that the start prints. */
  readonly office: (role: Role, which: 0 | 1) => Promise<Page>
  /** Somebody with a password, at their desk. */
  readonly member: (who: Member) => Promise<Page>
  /** Somebody who is not known yet: the window that `member` finds once they are. */
  readonly newcomer: (email: string, path: string) => Promise<Page>
  /** Somebody who goes by the link that was mailed to them, to where it leads. */
  readonly mailed: (email: string) => Promise<Page>
  /** The link that was mailed, to be opened by hand. */
  readonly linkTo: (email: string) => Promise<string>
  /** The code that was mailed to confirm what has this receipt. */
  readonly codeFor: (receipt: string) => Promise<string>
  /** Anybody, with neither account nor scripts. */
  readonly anybody: (path: string) => Promise<Page>
  /** The whole address of a path in no language. */
  readonly at: (path: string) => string
  /** What the server wrote about its own faults. */
  readonly faults: () => readonly string[]
}

export function peopleOf({ lang, width }: Look, { say }: Voice, watch: Watch): People {
  let browser: Browser
  let served: Served
  let contexts: BrowserContext[] = []
  const windows = new Map<string, Page>()
  const used = new Set<string>()
  const at = (path: string) => served.address + path

  async function openWindow(who: string, settings: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const viewport = { width, height: 900 }
    const locale = lang === 'zh' ? 'zh-CN' : 'en'
    const context = await browser.newContext({ viewport, locale, bypassCSP: true, ...settings })
    context.setDefaultTimeout(60_000)
    contexts.push(context)
    const page = await openWatched(context, watch)
    windows.set(who, page)
    return page
  }

  async function visiting(who: string, path: string, settings = {}): Promise<Page> {
    const page = windows.get(who) ?? (await openWindow(who, settings))
    await go(page, at(`/${lang}${path}`))
    return page
  }

  /** Mail scanners open links; people press the button. */
  async function letIn(page: Page, link: string): Promise<void> {
    await go(page, link.replace('/zh/', `/${lang}/`))
    await press(page, say('account.link-open'))
  }

  async function atDesk(who: string, signIn: (page: Page) => Promise<void>): Promise<Page> {
    if (!windows.has(who)) await signIn(await openWindow(who))
    return visiting(who, '/work')
  }

  async function linkTo(email: string): Promise<string> {
    const link = await newestLink(served, { email, used })
    used.add(link)
    return link
  }

  return {
    at,
    linkTo,
    faults: () => served.faults,
    async begin(clock) {
      browser = await launchBrowser()
      served = await serveDemonstration(clock)
    },
    async turnTo(clock) {
      windows.clear()
      for (const context of contexts) await context.close()
      contexts = []
      served = await served.turnTo(clock)
    },
    async end() {
      await browser.close()
      await served.stop()
    },
    office: (role, which) => atDesk(`${role} ${which}`, (page) => letIn(page, served.links[role]?.[which] ?? '')),
    member: ({ email, password, secret }) =>
      atDesk(email, async (page) => {
        await go(page, at(`/${lang}/sign-in`))
        await fill(page, say('account.email'), email)
        await fill(page, say('account.password'), password)
        await press(page, say('account.sign-in'))
        if (!secret) return
        await fill(page, say('account.code'), codeOf(secret, 1)) // a code counts once: the present one set it up
        await press(page, say('form.continue'))
      }),
    codeFor: (receipt) => mailedCode(served.dataFolder, receipt),
    async mailed(email) {
      const page = windows.get(email) ?? (await openWindow(email))
      await letIn(page, await linkTo(email))
      return page
    },
    newcomer: (email, path) => visiting(email, path),
    anybody: (path) => visiting('anybody', path, { javaScriptEnabled: false }),
  }
}
