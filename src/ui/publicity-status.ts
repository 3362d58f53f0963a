import type { Status } from '#ui/status.ts'
import type { Say } from '#ui/words/index.ts'

type Period = {
  readonly outcome: 'uncontested' | 'contested' | 'withdrawn' | null
  readonly lastDay: string
  readonly provisional?: boolean
}

/** How a period stands today. Over is not closed: the outcome is an act of its own. */
export function publicityStatus(say: Say, { outcome, lastDay, provisional }: Period, today: string): Status {
  if (outcome === 'uncontested') return { tone: 'in-force', word: say('publicity.uncontested') }
  if (outcome === 'contested') return { tone: 'soon', word: say('publicity.contested') }
  if (outcome === 'withdrawn') return { tone: 'ended', word: say('publicity.withdrawn') }
  if (today > lastDay && provisional) return { tone: 'soon', word: say('publicity.state-provisional') }
  if (today > lastDay) return { tone: 'soon', word: say('publicity.state-over') }
  return { tone: 'running', word: say('publicity.state-running') }
}
