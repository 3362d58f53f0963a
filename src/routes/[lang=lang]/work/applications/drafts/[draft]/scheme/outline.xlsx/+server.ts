import { outlineScheme } from '#domain/scheme-outline.ts'
import { sentWorkbook } from '#server/files/sent-workbook.ts'
import { edited } from '#server/scheme-editor.ts'
import type { RequestHandler } from './$types'

/** A workbook to fill in, for whoever writes a scheme. */
export const GET: RequestHandler = async ({ locals, params }) => {
  await edited(locals, params.draft)
  return sentWorkbook(outlineScheme('scheme'), params)
}
