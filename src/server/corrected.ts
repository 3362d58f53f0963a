import { withCorrections, type Corrected } from '#domain/deliberation.ts'
import type { App } from './app.ts'
import { frozenOf } from './judged.ts'

/** What a ranking rests on: the frozen data and what experts judged, as values of it were put right since. */
export async function correctedOf(
  app: Pick<App, 'reader' | 'policy' | 'clock'>,
  evaluation: string,
  corrections: readonly Corrected[],
) {
  const frozen = await frozenOf(app, evaluation)
  return frozen && { ...frozen, data: { ...frozen.data, taken: withCorrections(frozen.data.taken, corrections) } }
}
