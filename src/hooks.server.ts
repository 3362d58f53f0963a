import { randomBytes } from 'node:crypto'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { dev } from '$app/env'
import { app } from '#server/app.ts'
import { handleAuth } from '#server/auth/handle.ts'
import { withoutToken } from '#server/auth/link.ts'
import { paperOf, stillFor } from '#server/entered-for.ts'
import { faultOf } from '#server/fault.ts'
import { displayClasses, displayCookie, readDisplay } from '#ui/display.ts'

/** `serve` opens the application before it loads these pages; `vite dev` has nobody who does. */
export const init: ServerInit = async () => {
  if (!dev || isOpen()) return
  const { openForDevelopment } = await import('#server/development.ts')
  await openForDevelopment()
}

function isOpen(): boolean {
  try {
    return Boolean(app())
  } catch {
    return false
  }
}

export const handle: Handle = async ({ event, resolve }) => {
  const answer = (await handleAuth(event)) ?? (await shown({ event, resolve }))
  for (const [name, value] of Object.entries(securityHeaders)) answer.headers.set(name, value)
  if (event.url.protocol === 'https:') answer.headers.set('strict-transport-security', 'max-age=31536000')
  if (app().demonstration) answer.headers.set('x-robots-tag', 'noindex')
  return answer
}

/** A page that is filled in for somebody else leads on in the same way. */
async function shown({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
  event.locals.paper = await paperOf(event)
  return stillFor(event, await drawn({ event, resolve }))
}

async function drawn({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
  const lang = event.url.pathname.startsWith('/en') ? 'en' : 'zh-CN'
  const classes = displayClasses(readDisplay(event.cookies.get(displayCookie)))
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lingpao.lang%', lang).replace('%lingpao.display%', classes),
  })
}

/** The content policy is SvelteKit's own, by hash; nothing here depends on who is looking. */
const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** The reader gets a number, the log gets the fault under it. What a page answers by itself (404, 403, 409) is no fault. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return
  const id = randomBytes(5).toString('hex')
  console.error(`[${id}] ${event.request.method} ${withoutToken(event.url.pathname)} ${faultOf(error)}`)
  return { id }
}
