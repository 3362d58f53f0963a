import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isHttpError } from '@sveltejs/kit'
import type { ComponentProps } from 'svelte'
import { render } from 'svelte/server'
import type { Refusal } from '#domain/refusal.ts'
import type { Places } from '#ui/places.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import Voiced from './Voiced.svelte'
import { viewerOf, type Action, type Sent } from './sending.ts'

const routes = join(import.meta.dirname, '..', '..', 'src', 'routes')
type Load = (event: object) => Promise<object>
type Served = { readonly load?: Load; readonly actions?: Readonly<Record<string, Action>> }
const moduleOf = (file: string) => import(file) as Promise<Served> // a module of the pages
type Loaded = { readonly places: Places }
type Drawn = ComponentProps<typeof Voiced>['page']

/** Who looks at which page. */
export type Looking = Pick<Sent, 'by' | 'params' | 'query' | 'paper'>

let folders: Promise<ReadonlyMap<unknown, string>> | undefined
const foldersByAction = () => (folders ??= readFolders())

async function readFolders(): Promise<ReadonlyMap<unknown, string>> {
  const files = globSync('**/+page.server.ts', { cwd: routes })
  const pages = files.map(async (file) => {
    const { actions = {} } = await moduleOf(join(routes, file))
    return Object.values(actions).map((action) => [action, dirname(file)] as const)
  })
  return new Map((await Promise.all(pages)).flat())
}

/** The folder of the page that a form belongs to. */
export async function folderOf(action: Action | undefined): Promise<string> {
  const folder = (await foldersByAction()).get(action)
  if (folder === undefined) throw new Error('this form belongs to no page')
  return folder
}

/** A page as the server draws it, before or after one of its forms was answered; nothing where it is not theirs to see. */
export async function drawn(
  folder: string,
  looking: Looking,
  { lang, form = null }: { lang: 'zh' | 'en'; form?: unknown },
): Promise<string | undefined> {
  const data = await loaded(folder, looking, lang).catch(closed)
  if (!data) return
  const params = { lang, ...looking.params }
  const { default: page } = (await import(join(routes, folder, '+page.svelte'))) as { default: Drawn }
  const request = { page: { data, form, params, url: addressOf(looking) } }
  return render(Voiced, {
    props: { page, lang, places: data.places, data, form, params },
    context: new Map([['__request__', request]]),
  }).body
}

const closed = (thrown: unknown) => {
  if (isHttpError(thrown) && (thrown.status === 403 || thrown.status === 404)) return
  throw thrown
}

const addressOf = ({ query = '' }: Looking) => new URL(`http://127.0.0.1/?${query}`)

/** What the layouts above a page load, and the page itself, in their order. */
export async function loaded(folder: string, looking: Looking, lang: 'zh' | 'en'): Promise<Loaded> {
  const { by, params, paper } = looking
  const above = folder.split('/').map((_, at, all) => join(...all.slice(0, at + 1), '+layout.server.ts'))
  const files = [...above, join(folder, '+page.server.ts'), join(folder, '+page.ts')]
  let data: object = {}
  const event = {
    locals: { viewer: by ? viewerOf(by) : null, paper },
    params: { lang, ...params },
    url: addressOf(looking),
    cookies: { get: () => undefined },
    setHeaders: () => undefined,
    parent: async () => data,
  }
  for (const file of files.map((one) => join(routes, one)).filter((one) => existsSync(one)))
    data = { ...data, ...(await (await moduleOf(file)).load?.({ ...event, data })) }
  return data as Loaded // the layout of all pages gives them their places
}

/** Does the page say this refusal where it stands for a form: the sentence, and the clause as its basis? */
export function says(html: string, lang: 'zh' | 'en', refusal: Refusal): boolean {
  const sentence = sayRefusal(lang, refusal).sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return html
    .split('<div class="refused')
    .slice(1)
    .map((part) => part.slice(0, part.indexOf('</div>')))
    .some((part) => part.includes(sentence) && part.includes(`/policy#clause-${refusal.clause}"`))
}
