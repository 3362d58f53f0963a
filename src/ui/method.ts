import { rational } from '#domain/requirement/rational.ts'
import type { ChoiceEffect } from '#domain/robustness/choices.ts'
import type { Tested } from '#domain/robustness/testing.ts'
import type { WordId } from '#ui/words/index.ts'

const shownMost = 60
const shownFrom = 0.0005

type Setting = Extract<WordId, `method.setting.${string}`>
const settings: ReadonlySet<string> = new Set([
  'arithmetic',
  'geometric',
  'minimum',
  'step',
  'linear',
  'linear-capped-bonus',
  'own',
  'levels',
  'full-value',
  'rounded',
])

/** What a choice is set to, in words; points are said as they are. */
export const saySetting = (say: (id: Setting) => string, setting: string): string =>
  settings.has(setting) ? say(`method.setting.${setting}` as Setting) : setting // just looked up

/** As much of it as is shown: of thousands of standards some sixty, with how many more there are. */
export type ShownMethod = ReturnType<typeof shownOf>
export function shownOf(tested: Tested) {
  const { runs, choices, none } = tested.choices
  return {
    variety: tested.variety,
    runs,
    choices,
    none,
    ...rangesIn(tested),
    models: tested.models.map(({ leads: _, ...one }) => one),
    ...chancesBy(tested),
  }
}

/** A bar for each standard, in thousandths of the plot from the first rank to the last that occurs. */
function rangesIn({ choices: { standards } }: Tested) {
  const last = Math.max(2, ...standards.map(({ worst }) => worst))
  const at = (rank: number) => Math.round((1000 * (rank - 1)) / (last - 1))
  return {
    ranges: standards.slice(0, shownMost).map((one) => ({
      ...one,
      from: at(one.best),
      to: at(one.worst),
      now: at(one.rank),
    })),
    moreRanges: Math.max(0, standards.length - shownMost),
  }
}

/** How long the bar of a choice is, in thousandths of the longest. */
export function sizeOf({ shift }: ChoiceEffect, all: readonly ChoiceEffect[]): number {
  const value = (text: string) => {
    const { n, d } = rational(text)
    return Number((n * 1_000_000n) / d)
  }
  const longest = Math.max(1, ...all.map((one) => value(one.shift)))
  return Math.round((1000 * value(shift)) / longest)
}

/** Whoever leads now or under some model, with the share of each. */
function chancesBy({ choices: { standards }, models }: Tested) {
  const all = standards.flatMap(({ id, rank, leads }, i) => {
    const shares = models.map((one) => one.leads[i] ?? '0')
    return leads || shares.some((share) => Number(share) >= shownFrom) ? [{ id, rank, leads, shares }] : []
  })
  return { chances: all.slice(0, shownMost), moreChances: Math.max(0, all.length - shownMost) }
}
