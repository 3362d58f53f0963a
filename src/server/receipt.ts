import { createHmac, timingSafeEqual } from 'node:crypto'
import type { App } from './app.ts'

type Secret = Pick<App, 'secrets'>

/** The address of a receipt: its number, and what only this house can add to it. Whoever has it may follow the case. */
export const receiptKey = (from: Secret, receipt: string): string => `${receipt}.${mac(from, 'receipt', receipt)}`

/** The receipt that such an address leads to, if this house made it. */
export function receiptIn(from: Secret, key: string): string | undefined {
  const receipt = /^([CO]\d{4}-\d{4,})\.[0-9a-f]{32}$/.exec(key)?.[1]
  return receipt && same(receiptKey(from, receipt), key) ? receipt : undefined
}

/** Eight digits that go to the sender by mail alone: whoever gives them back reads that mail. */
export const confirmationCode = (from: Secret, receipt: string): string =>
  String(Number.parseInt(mac(from, 'confirm', receipt).slice(0, 12), 16) % 100_000_000).padStart(8, '0')

export const isCode = (from: Secret, receipt: string, typed: string): boolean =>
  same(confirmationCode(from, receipt), typed.normalize('NFKC').replace(/\s/g, ''))

const mac = ({ secrets }: Secret, what: string, receipt: string) =>
  createHmac('sha256', secrets.authSecret).update(`submission ${what} ${receipt}`).digest('hex').slice(0, 32)

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
