import type { RankingState } from '#domain/evaluation.ts'
import type { Status, Tone } from '#ui/status.ts'
import type { Say } from '#ui/words/index.ts'

const tones: Readonly<Record<RankingState, Tone>> = {
  evaluated: 'draft',
  shortlisted: 'draft',
  consent: 'running',
  settled: 'draft',
  'in-audit': 'running',
  audited: 'draft',
  'in-publicity': 'running',
  held: 'soon',
  cleared: 'in-force',
  published: 'official',
  recalled: 'soon',
  'sent-back': 'ended',
  'without-consent': 'ended',
  stopped: 'ended',
}

/** A published list whose titles have run out is over, whatever its record says. */
export function rankingStatus(say: Say, { state, isOver = false }: { state: RankingState; isOver?: boolean }): Status {
  if (state === 'published' && isOver) return { tone: 'ended', word: say('ranking.state.over') }
  return { tone: tones[state], word: say(`ranking.state.${state}`) }
}
