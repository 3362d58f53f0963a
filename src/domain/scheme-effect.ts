import { applies } from './ranking/yardstick.ts'
import { reaches } from './requirement/compare.ts'
import { readWritten } from './requirement/read.ts'
import type { Indicator, Scheme, WrittenRequirement } from './scheme.ts'

/** What a change does to those who must meet a requirement. `open` where people have to look. */
export type Effect = 'tighter' | 'looser' | 'wording' | 'different' | 'open'

type Stated = {
  readonly scheme: Scheme
  readonly indicator: Indicator
  readonly requirement: WrittenRequirement | undefined
}

/** Compared for every variety that both versions have and the indicator applies to, each in the unit of its own version. */
export function requirementEffect(before: Stated, after: Stated): Effect {
  const isComparable = before.indicator.valueKind === after.indicator.valueKind && sameUnit(before, after)
  if (!isComparable) return 'open'
  const shared = after.scheme.varieties.filter(
    ({ id }) =>
      applies(after.indicator, id) &&
      applies(before.indicator, id) &&
      before.scheme.varieties.some((variety) => variety.id === id),
  )
  return together(shared.map(({ id }) => inVariety(id, before, after)))
}

const sameUnit = (before: Stated, after: Stated) => (before.indicator.unit ?? '') === (after.indicator.unit ?? '')

function inVariety(variety: string, before: Stated, after: Stated): Effect {
  const [old, now] = [before, after].map(
    ({ indicator, requirement }) => readWritten(requirement, { indicator, variety }).acceptance,
  )
  if (!old || !now || old.kind === 'unsettled' || now.kind === 'unsettled') return 'open'
  const [inside, around] = [reaches(now, old), reaches(old, now)]
  if (inside === 'open' || around === 'open') return 'open'
  if (inside === 'yes') return around === 'yes' ? 'wording' : 'tighter'
  return around === 'yes' ? 'looser' : 'different'
}

function together(effects: readonly Effect[]): Effect {
  const said = new Set(effects.filter((effect) => effect !== 'wording'))
  if (said.has('open') || effects.length === 0) return 'open'
  const [only] = said
  return said.size > 1 ? 'different' : (only ?? 'wording')
}
