import { hex, sha256 } from '../hash.ts'
import type { App } from '../app.ts'
import type { Issue } from '../acts/perform.ts'
import { isUpload, readUpload, type Upload } from './upload.ts'
import { saltBytes, salted } from './salt.ts'
import { fileBytesMax, storeFile } from './store.ts'

/** The fields of a form that take a file. */
export type FilesAsked = Readonly<Record<string, 'required' | 'optional'>>

export type SentFiles = {
  readonly issues: readonly Issue[]
  /** A browser keeps no file when a form comes back: whoever chose one is told to choose it again. */
  readonly again: readonly Issue[]
  /** The act's input with what was uploaded: nobody types a digest. */
  readonly into: (input: unknown) => unknown
  /** On disk, before the act that speaks of them. */
  readonly keep: (app: Pick<App, 'settings'>) => void
}

/** With `salt`, what is stored has a digest of its own: see `salt.ts`. */
export async function sentFiles(form: FormData, asked: FilesAsked = {}, salt?: string): Promise<SentFiles> {
  const uploads = new Map<string, Upload | undefined>()
  const issues: Issue[] = []
  for (const [field, need] of Object.entries(asked)) {
    const read = await readUpload(field, form.get(field))
    uploads.set(field, isUpload(read) ? (salt === undefined ? read : withSalt(read, salt)) : undefined)
    if (read && !isUpload(read)) issues.push(read)
    if (!read && need === 'required') issues.push({ path: field, code: 'file-missing', values: {} })
  }
  const brought = [...uploads].flatMap(([field, upload]) => (upload ? [{ field, upload }] : []))
  return {
    issues,
    again: brought.map(({ field }) => ({ path: field, code: 'file-again', values: {} })),
    into: (input) =>
      brought.length > 0 && typeof input === 'object'
        ? { ...input, ...Object.fromEntries(brought.map(({ field, upload }) => [field, upload.attached])) }
        : input,
    keep: (app) => brought.forEach(({ upload }) => storeFile(app, upload.bytes, fileBytesMax + saltBytes)),
  }
}

function withSalt({ attached, bytes: plain }: Upload, salt: string): Upload {
  const bytes = salted(plain, salt)
  return { attached: { ...attached, sha256: hex(sha256(bytes)), size: bytes.length }, bytes }
}
