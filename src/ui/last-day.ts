import type { Move } from '#domain/period.ts'
import type { Say } from '#ui/words/index.ts'

type Told = { readonly openedOn: string; readonly lastDay: string; readonly moves: readonly Move[] }

/** What the last day was when the period opened, and every change since, oldest first. */
export function lastDayEvents(say: Say, { openedOn, lastDay, moves }: Told) {
  const first = moves[0]?.from ?? lastDay
  const opened: { day: string; text: string; act?: number } = {
    day: openedOn,
    text: say('publicity.moves-first', { day: first }),
  }
  return [opened, ...moves.map(({ on, act, ...move }) => ({ day: on, act, text: said(say, move) }))]
}

function said(say: Say, { cause, from, to, provisional, outage = '' }: Omit<Move, 'on' | 'act'>): string {
  if (cause === 'outage') return say('publicity.moves-outage', { outage, from, to })
  if (to !== from) return say('publicity.moves-notice', { from, to })
  return say(provisional ? 'publicity.moves-recounted' : 'publicity.moves-settled', { to })
}
