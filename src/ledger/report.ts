import type { Hash } from './merkle.ts'
import type { Verifier, Verify } from './note.ts'

export type FindingCode =
  | 'leaf-malformed'
  | 'leaf-number'
  | 'leaf-time'
  | 'leaf-epoch'
  | 'ledger-opening'
  | 'key-rotation'
  | 'key-untrusted'
  | 'checkpoint-malformed'
  | 'checkpoint-unsigned'
  | 'checkpoint-origin'
  | 'checkpoint-misplaced'
  | 'checkpoint-root'
  | 'checkpoint-epoch'
  | 'checkpoint-time'
  | 'copy-malformed'
  | 'copy-unsigned'
  | 'copy-differs'
  | 'copy-beyond'
  | 'export-header'
  | 'export-line'
  | 'export-size'

/** What does not hold, and after how many acts it showed. `because` is for those who look closer. */
export type Finding = { readonly code: FindingCode; readonly size: number; readonly because: string }

/** Acts of an epoch that were published and then lost in a restore, as the next epoch's first act admits. */
export type Lost = { readonly epoch: number; readonly from: number; readonly to: number }

export type Report = {
  readonly findings: readonly Finding[]
  readonly size: number
  readonly root: string
  readonly epoch: number
  /** Time of the last act. */
  readonly at: string | null
  /** How many acts the last good checkpoint covers: those after it are not sealed yet. */
  readonly sealed: number
  readonly lost: readonly Lost[]
  readonly keys: readonly { readonly vkey: string; readonly from: number }[]
  /** False when no key was given from outside, so that the ledger is consistent but speaks for itself. */
  readonly trusted: boolean
}

export type Ledger = {
  readonly origin: string
  readonly demonstration?: boolean
  readonly firstKey: Verifier
  /** Keys known from elsewhere. Without them only consistency is shown. */
  readonly trusted?: readonly Verifier[]
  /** Checkpoints known from elsewhere: printed on certificates, kept by anybody. */
  readonly copies?: readonly string[]
  readonly hash: Hash
  readonly verify: Verify
}
