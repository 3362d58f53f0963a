import { shanghaiDay } from '#domain/calendar.ts'
import type { App, Heard } from './app.ts'

const everyMs = 1_000

export async function listen({ reader }: App, heard: Heard): Promise<void> {
  const { seq } = (await reader.selectFrom('ledger_head').select('seq').executeTakeFirst()) ?? { seq: 0 }
  const { size } = (await reader
    .selectFrom('checkpoint')
    .select((of) => of.fn.max('size').as('size'))
    .executeTakeFirst()) ?? { size: 0 }
  heard.seq = Math.max(heard.seq, seq)
  heard.checkpoint = size ?? 0
}

/** Asks each second; what cannot be asked now is asked again. */
export function keepListening(app: App): { stop: () => void } {
  const timer = setInterval(() => void listen(app, app.heard).catch(() => undefined), everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** A checkpoint is no act, but stands at the foot of every page; at midnight in Beijing what is due changes. */
export const versionOf = (app: App): string =>
  `${app.heard.seq} ${app.heard.checkpoint} ${shanghaiDay(app.clock.now())}`
