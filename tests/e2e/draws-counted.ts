import { tally } from '#domain/robustness/draws.ts'
import { madeUpField } from '../field.ts'

/** What draws of a made-up ranking count, as text: the same wherever it runs. */
export function counted(fast: boolean): string {
  const field = madeUpField({ rows: 300, indicators: 15, places: 30 })
  return (['box', 'mix'] as const)
    .map((kind) => {
      const model = kind === 'box' ? { kind, within: 2_500 } : { kind, part: 5_000 }
      const { led, groups, moved } = tally(field, { model, seed: [20_209, 5], draws: 1_000 }, undefined, fast)
      return [led.join(' '), ...groups.map(({ times }) => times.join(' ')), String(moved)].join('\n')
    })
    .join('\n')
}
