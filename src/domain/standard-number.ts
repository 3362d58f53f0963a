import { refuse, type Refusal } from '#domain/refusal.ts'

/** What people type for a dash and a slash (domain research, section 8.2). A dash that was lost is never guessed. */
const dashes = /[‐‑‒–—―－─一]+|-{2,}/gu
const slashes = /[／∕⁄]/gu

export type StandardNumber = { readonly shown: string; readonly norm: string }

/** An enterprise standard: Q, slash, enterprise code, number, dash, year. Kept as typed in the middle, compared on its normal form. */
export function readStandardNumber(typed: string): StandardNumber | Refusal {
  const shown = typed.normalize('NFKC').trim().replace(dashes, '-').replace(slashes, '/').replace(/\s+/g, ' ')
  const [, body] = /^Q\/(.+)-(?:\d{4}|\d{2})$/i.exec(shown) ?? []
  if (!body || !/[0-9A-Z]/i.test(body)) return refuse('standard-number-shape', '2.1', { typed: typed.slice(0, 60) })
  return { shown, norm: shown.toLowerCase().replace(/[^0-9a-z]/g, '') }
}
