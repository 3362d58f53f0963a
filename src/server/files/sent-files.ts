import { hex, sha256 } from '../hash.ts'
import type { App } from '../app.ts'
import type { Issue } from '#domain/issue.ts'
import { isUpload, readUpload, type Upload } from './upload.ts'
import { saltBytes, salted } from './salt.ts'
import { fileBytesMax, storeFile } from './store.ts'

/** The fields of a form that take a file, or `several`. */
export type FilesAsked = Readonly<Record<string, 'required' | 'optional' | 'several'>>

export type SentFiles = {
  readonly issues: readonly Issue[]
  /** A browser keeps no file when a form comes back: whoever chose one is told to choose it again. */
  readonly again: readonly Issue[]
  /** The act's input with what was uploaded: nobody types a digest. */
  readonly into: (input: unknown) => unknown
  /** On disk, before the act that speaks of them. */
  readonly keep: (app: Pick<App, 'settings'>) => void
}

type Brought = { readonly field: string; readonly several: boolean; readonly uploads: readonly Upload[] }

/** With `salt`, what is stored has a digest of its own: see `salt.ts`. */
export async function sentFiles(form: FormData, asked: FilesAsked = {}, salt?: string): Promise<SentFiles> {
  const issues: Issue[] = []
  const brought: Brought[] = []
  for (const [field, need] of Object.entries(asked)) {
    const sent = need === 'several' ? form.getAll(field) : [form.get(field)]
    const read = await Promise.all(sent.map((one) => readUpload(field, one)))
    const uploads = read.filter(isUpload).map((one) => (salt === undefined ? one : withSalt(one, salt)))
    issues.push(...read.filter((one): one is Issue => one !== undefined && !isUpload(one)))
    if (uploads.length > 0) brought.push({ field, several: need === 'several', uploads })
    if (need === 'required' && read.every((one) => one === undefined))
      issues.push({ path: field, code: 'file-missing', values: {} })
  }
  return {
    issues,
    again: brought.map(({ field }) => ({ path: field, code: 'file-again', values: {} })),
    into: (input) =>
      brought.length > 0 && typeof input === 'object' ? { ...input, ...Object.fromEntries(brought.map(entry)) } : input,
    keep: (app) =>
      brought.flatMap(({ uploads }) => uploads).forEach(({ bytes }) => storeFile(app, bytes, fileBytesMax + saltBytes)),
  }
}

function entry({ field, several, uploads }: Brought): [string, unknown] {
  const attached = uploads.map((upload) => upload.attached)
  return [field, several ? attached : attached[0]]
}

function withSalt({ attached, bytes: plain }: Upload, salt: string): Upload {
  const bytes = salted(plain, salt)
  return { attached: { ...attached, sha256: hex(sha256(bytes)), size: bytes.length }, bytes }
}
