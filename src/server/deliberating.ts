import type { z } from 'zod'
import { isRefusal } from '#domain/refusal.ts'
import type { Text } from '#policy/policy.ts'
import { deliberationConcluded } from './acts/deliberation.ts'
import type { How } from './acts/how.ts'
import { tryToPrepare } from './acts/issue.ts'
import type { Outcome } from './acts/perform.ts'
import { rankingCorrected } from './acts/ranking-correction.ts'
import type { App } from './app.ts'
import { rerun } from './shortlisting.ts'

/* What changes a contested or a published ranking: run anew first, then prepared with that run for another to issue. */

type Prepared = Promise<Outcome<{ preparation: string }>>
type Made = 'run' | 'basedOn'
export type Correcting = Omit<z.output<typeof rankingCorrected.input>, Made> & { readonly title: Text }
export type Concluding = Omit<z.output<typeof deliberationConcluded.input>, Made> & { readonly title: Text }

export async function prepareCorrection(app: App, { title, ...asked }: Correcting, how: How): Prepared {
  const again = await rerun(app, asked.ranking, { corrected: asked.corrected })
  if (isRefusal(again)) return { kind: 'refused', refusal: again }
  const input = { ...asked, run: again.run, basedOn: again.basedOn }
  return tryToPrepare(app, rankingCorrected, input, { title, path: `/work/rankings/${asked.ranking}` }, how)
}

/** A ranking that is kept, or sent back, is not run anew. */
export async function prepareConclusion(app: App, { title, ...asked }: Concluding, how: How): Prepared {
  const again = await rerun(app, asked.ranking, { without: asked.struck ?? [], corrected: asked.corrected })
  if (isRefusal(again)) return { kind: 'refused', refusal: again }
  const changed = asked.outcome === 'struck' || asked.outcome === 'corrected'
  const input = { ...asked, basedOn: again.basedOn, ...(changed && { run: again.run }) }
  return tryToPrepare(app, deliberationConcluded, input, { title, path: `/work/rankings/${asked.ranking}` }, how)
}
