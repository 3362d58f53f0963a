import type { Viewer } from './viewer.ts'
import { viewerOf } from './viewer.ts'
import { auth } from './house.ts'

type Event = {
  readonly request: Request
  readonly url: URL
  readonly locals: { viewer: Viewer | null }
}

const forSignedIn = /^\/(zh|en)\/(work|account)(\/|$)/
const atDesk = /^\/(zh|en)\/work(\/|$)/
const withoutSecondFactor = /^\/(zh|en)\/(account\/second-factor|sign-out)(\/|$)/
/** Public pages are the same bytes for everyone, so nobody is looked up for them. */
const looksWhoIsThere = /^\/(zh|en)\/(work|account|sign-in|sign-out)(\/|$)|^\/api\//

/**
 * Sets `locals.viewer`, or answers: sign in first, show the second factor first, choose a capacity first. What it answers is a
 * redirect for pages; the API is told nothing and decides by the viewer, who holds no capacity without the second factor.
 */
export async function handleAuth(event: Event): Promise<Response | undefined> {
  event.locals.viewer = null
  if (fromElsewhere(event)) return new Response('This form was sent from another site.\n', { status: 403 })
  const { pathname, search } = event.url
  if (looksWhoIsThere.test(pathname)) event.locals.viewer = await viewerOf(auth(), event.request)
  const lang = pathname.slice(1, 3)
  const here = encodeURIComponent(pathname.slice(3) + search)
  if (!event.locals.viewer && forSignedIn.test(pathname)) return seeOther(`/${lang}/sign-in?to=${here}`)
  if (
    event.locals.viewer?.secondFactor === 'needed' &&
    forSignedIn.test(pathname) &&
    !withoutSecondFactor.test(pathname)
  )
    return seeOther(`/${lang}/account/second-factor?to=${here}`)
  if (event.locals.viewer?.capacity === null && atDesk.test(pathname)) return seeOther(`/${lang}/account?to=${here}`)
}

/** A browser names the site that a writing request comes from. Programs that bring a token of their own send no cookie. */
function fromElsewhere({ request, url }: Event): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false
  if (url.pathname.startsWith('/api/') && !request.headers.has('cookie')) return false
  return (request.headers.get('origin') ?? url.origin) !== url.origin
}

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
