import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { fileAnswer } from '#server/files/answer.ts'
import { readStored } from '#server/files/store.ts'
import { evidenceCopy } from '#server/reads/public/publicity-answers.ts'
import type { RequestHandler } from './$types'

/** A copy of evidence without what is private, named by its content. */
export const GET: RequestHandler = async ({ params }) => {
  const { sha256, number } = params
  const file = /^[0-9a-f]{64}$/.test(sha256) ? await evidenceCopy(app(), number, sha256) : undefined
  if (!file) return error(404)
  const { type, name } = file
  return fileAnswer(await readStored(app(), sha256), { type, name, cache: 'public, max-age=31536000, immutable' })
}
