import { reporting, usualDraws } from '#domain/robustness/reporting.ts'
import { answering } from '#server/compute/thread.ts'
import { madeUpRound } from './made-up.ts'

export type Size = { readonly rows: number; readonly indicators: number }

/** Told a size alone, it makes up a round, computes its report and says in how many milliseconds. */
answering<Size, number>((size) => {
  const round = madeUpRound(size)
  const began = performance.now()
  reporting({
    ...round,
    circumstances: { policyNumbers: { coreIndicatorsMin: 3 } },
    firmness: { marks: { firm: '10', flips: '5' }, seed: [20_209, usualDraws.draws] },
  })
  return performance.now() - began
})
