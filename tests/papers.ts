import { storeFile } from '#server/files/store.ts'
import { isUpload, readUpload } from '#server/files/upload.ts'
import type { App } from '#server/app.ts'

/** A paper as somebody scans it: each text makes another one. */
export const paper = (text: string, name = `${text}.pdf`): File =>
  new File([`%PDF-1.7\n% ${text}\n%%EOF\n`], name, { type: 'application/pdf' })

/** Stored, and as an act holds it. */
export async function attachedTo(app: Pick<App, 'settings'>, file: File) {
  const read = await readUpload('file', file)
  if (!isUpload(read)) throw new Error(`no paper: ${JSON.stringify(read)}`)
  storeFile(app, read.bytes)
  return read.attached
}
