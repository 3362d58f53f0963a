import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { readCheckpointNote } from '#server/reads/public/ledger.ts'
import type { RequestHandler } from './$types'

/** The signed note, byte for byte. */
export const GET: RequestHandler = async () => {
  const newest = await readCheckpointNote(app().reader)
  if (!newest) error(404)
  return new Response(newest.note, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
