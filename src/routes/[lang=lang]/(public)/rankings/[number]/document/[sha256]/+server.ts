import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { fileAnswer } from '#server/files/answer.ts'
import { readStored } from '#server/files/store.ts'
import { rankingDocument } from '#server/reads/public/rankings.ts'
import type { RequestHandler } from './$types'

/** The document as it was sealed; named by its content, so that it never changes under its address. */
export const GET: RequestHandler = async ({ params }) => {
  const file = await rankingDocument(app(), params)
  if (!file) return error(404)
  return fileAnswer(await readStored(app(), file.sha256), { ...file, cache: 'public, max-age=31536000, immutable' })
}
