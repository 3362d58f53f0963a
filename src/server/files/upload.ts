import { fileTypeFromBuffer } from 'file-type'
import { attachedTypes, type Attached } from '../acts/files.ts'
import type { Issue } from '#domain/issue.ts'
import { hex, sha256 } from '../hash.ts'
import { fileBytesMax } from './store.ts'

export type Upload = { readonly attached: Attached; readonly bytes: Uint8Array }

/** What was sent as a file: nothing, an upload that may be stored, or what is wrong with it. The name proves nothing. */
export async function readUpload(field: string, sent: unknown): Promise<Upload | Issue | undefined> {
  const wrong = (code: string, values: Issue['values'] = {}): Issue => ({ path: field, code, values })
  if (!(sent instanceof File) || (sent.size === 0 && !sent.name)) return
  if (sent.size === 0) return wrong('file-empty')
  if (sent.size > fileBytesMax) return wrong('file-too-large', { megabytes: fileBytesMax / 1024 / 1024 })
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const type = await typeOf(bytes)
  if (!type) return wrong('file-type')
  const name = safeName(sent.name, type)
  return { attached: { sha256: hex(sha256(bytes)), size: bytes.length, type, name }, bytes }
}

export const isUpload = (read: Upload | Issue | undefined): read is Upload => read !== undefined && 'bytes' in read

/** Told by how it begins: more of a stranger's file than that is not parsed. */
async function typeOf(bytes: Uint8Array): Promise<Attached['type'] | undefined> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4100))
  return attachedTypes.find((type) => type === found?.mime)
}

const endings = { 'application/pdf': '.pdf', 'image/jpeg': '.jpg', 'image/png': '.png' } as const
const stemMax = 80

/** No path, nothing that is not seen or turns the reading direction, nothing a file system minds; the ending is the content's. */
export function safeName(name: string, type: Attached['type']): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/[<>:"|?*%;]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const short = [...stem].slice(0, stemMax).join('').trim()
  return `${short || 'attachment'}${endings[type]}`
}
