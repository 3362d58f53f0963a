import type { Recomputed } from '#capsule/recompute.ts'

/** Computes a capsule again, away from where pages are answered. */
export type Recompute = (bytes: Uint8Array) => Promise<Recomputed>

const place = Symbol.for('lingpao.recompute')
const holder = globalThis as { [place]?: Recompute } // the built pages and the command that serves them are two module graphs

export function provideRecompute(recompute: Recompute): void {
  holder[place] = recompute
}

export const recomputeApart: Recompute = (bytes) => {
  const found = holder[place]
  if (!found) throw new Error('nothing computes capsules: the application is not being served')
  return found(bytes)
}
