import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { ed25519, verifierOf, type Signer, type Verify } from '#ledger/note.ts'
import { sha256 } from './hash.ts'

const shape = z.object({ authSecret: z.string().min(32), ledgerKey: z.string() })

export type Secrets = { readonly authSecret: string; readonly signerFor: (name: string) => Signer }

/** Made on first start, readable by its owner alone, outside the backup. Throws where the file is there but broken. */
export function openSecrets(path: string): Secrets {
  const { authSecret, ledgerKey } = read(path) ?? make(path)
  const key = createPrivateKey({ key: Buffer.from(ledgerKey, 'base64'), format: 'der', type: 'pkcs8' })
  return { authSecret, signerFor: (name) => signerOf(name, key) }
}

function read(path: string): z.infer<typeof shape> | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return
    throw new Error(`The secret file ${path} cannot be read: put the right one back, or the ledger's key is lost.`, {
      cause: problem,
    })
  }
}

function make(path: string): z.infer<typeof shape> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const secrets = {
    authSecret: randomBytes(32).toString('base64url'),
    ledgerKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
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
