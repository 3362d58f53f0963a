import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { ed25519, formatVkey, verifierOf, type Signer, type Verify } from '#ledger/note.ts'
import { sha256 } from './hash.ts'

const shape = z.object({
  authSecret: z.string().min(32),
  ledgerKey: z.string(),
  /** Made for a rotation that is under way; the ledger says which of the two is in force. */
  nextKey: z.string().optional(),
})
type Stored = z.infer<typeof shape>

export type Secrets = {
  readonly authSecret: string
  /** The ledger's signer: the one with this verifier key, where several are held. */
  readonly signerFor: (name: string, vkey?: string) => Signer
  /** Makes and keeps the key that will follow. */
  readonly makeNext: (name: string) => Signer
  /** Forgets the old key, once the ledger has named the new one. */
  readonly promoteNext: () => void
}

/** Made on first start, readable by its owner alone, outside the backup. Throws where the file is there but broken. */
export function openSecrets(path: string): Secrets {
  const { authSecret } = read(path) ?? make(path)
  const stored = () => read(path) ?? make(path) // read anew: another process may have rotated the key
  return {
    authSecret,
    signerFor(name, vkey) {
      const { ledgerKey, nextKey } = stored()
      const signers = [ledgerKey, nextKey].filter((key) => key !== undefined).map((key) => signerOf(name, opened(key)))
      return signers.find((signer) => formatVkey(signer) === vkey) ?? signerOf(name, opened(ledgerKey))
    },
    makeNext(name) {
      const nextKey = newKey()
      replace(path, { ...stored(), nextKey })
      return signerOf(name, opened(nextKey))
    },
    promoteNext() {
      const { nextKey, ...rest } = stored()
      if (nextKey) replace(path, { ...rest, ledgerKey: nextKey })
    },
  }
}

const opened = (key: string) => createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' })

const newKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')

/** Whole or not at all: a half-written secret file is a lost key. */
function replace(path: string, secrets: Stored): void {
  writeFileSync(`${path}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}

function read(path: string): Stored | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return
    throw new Error(`The secret file ${path} cannot be read: put the right one back, or the ledger's key is lost.`, {
      cause: problem,
    })
  }
}

function make(path: string): Stored {
  const secrets = { authSecret: randomBytes(32).toString('base64url'), ledgerKey: newKey() }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' })
  return secrets
}

/** The 32 bytes of an Ed25519 public key are the last of its DER form. */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex')

function signerOf(name: string, key: KeyObject): Signer {
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(derPrefix.length)
  const parts = { name, alg: ed25519, key: new Uint8Array(raw) }
  return { ...verifierOf(sha256, parts), sign: (bytes) => new Uint8Array(sign(null, bytes, key)) }
}

export const verifyEd25519: Verify = (raw, bytes, signature, alg) => {
  if (alg !== ed25519) return false
  const key = createPublicKey({ key: Buffer.concat([derPrefix, raw]), format: 'der', type: 'spki' })
  return verify(null, bytes, key, signature)
}
