import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { unsalted } from '#server/files/salt.ts'
import { readStored } from '#server/files/store.ts'
import { storedFile } from '#server/reads/work/files.ts'
import { whoOf } from '#server/work-page.ts'
import type { RequestHandler } from './$types'

/** Always saved, never shown in the page: what a stranger handed in runs nowhere. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await storedFile(whoOf(locals), app(), params.sha256)
  if (answer.seen !== 'open') return error(404)
  const { sha256, type, name, salted } = answer.data
  const stored = await readStored(app(), sha256)
  const bytes = salted ? unsalted(stored) : stored
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': disposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** In plain letters for old programs, and whole for the others (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
