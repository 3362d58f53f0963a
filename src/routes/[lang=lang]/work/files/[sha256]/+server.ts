import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { fileAnswer } from '#server/files/answer.ts'
import { unsalted } from '#server/files/salt.ts'
import { readStored } from '#server/files/store.ts'
import { storedFile } from '#server/reads/work/files.ts'
import { whoOf } from '#server/work-page.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await storedFile(whoOf(locals), app(), params.sha256)
  if (answer.seen !== 'open') return error(404)
  const { sha256, type, name, salted } = answer.data
  const stored = await readStored(app(), sha256)
  return fileAnswer(salted ? unsalted(stored) : stored, { type, name, cache: 'no-store' })
}
