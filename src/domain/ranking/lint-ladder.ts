import { describe, type Acceptance } from '#domain/requirement/acceptance.ts'
import { reaches } from '#domain/requirement/compare.ts'
import { exact } from '#domain/requirement/decimal.ts'
import { readWritten } from '#domain/requirement/read.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import type { Finding } from './evaluation.ts'
import { found } from './found.ts'
import { applies, isRelative, parentsOf, yardstick, type Yardstick } from './yardstick.ts'

/** Levels lie inside one another and the lowest inside the reference; two that are the same leave one that nobody can reach. */
export function ladder(indicator: Indicator, variety: string, scheme: Scheme): Finding[] {
  if (!isRelative(indicator)) return climbed(yardstick({ indicator, variety }), variety)
  const parents = parentsOf(indicator).map((id) => ({
    id,
    own: scheme.indicators.find((one) => one.id === id && id !== indicator.id && applies(one, variety)),
  }))
  const place = `indicators.${indicator.id}`
  const name = indicator.name.zh
  const lost = parents.filter(({ own }) => !own).map(({ id }) => found(place, 'parent-unknown', { name, parent: id }))
  if (lost.length > 0) return lost
  const all = parents.flatMap(({ own }) => (own ? samples(own, variety) : []))
  const sticks = all.map((sample) => yardstick({ indicator, variety, parent: () => sample }))
  const readable = sticks.filter(({ levels }) => levels.every(({ acceptance }) => acceptance.kind !== 'unsettled'))
  if (readable.length === 0)
    return [found(place, 'parent-without-limit', { name, parent: parents.map(({ id }) => id).join(', ') })]
  return distinct(readable.flatMap((stick) => climbed(stick, variety)))
}

/**
 * A relative limit moves in proportion to its parent's, so levels that lie inside one another at every limit the scheme knows for the
 * parent do so in between. A parent without a limit of its own, being relative itself, is tried at 100.
 */
function samples(parent: Indicator, variety: string): Acceptance[] {
  const written = [
    parent.required,
    ...Object.values(parent.levels ?? {}),
    ...parent.baselines.map(({ requirement }) => requirement),
  ]
  const read = written
    .map((one) => readWritten(one, { indicator: parent, variety }).acceptance)
    .filter(({ kind }) => kind === 'numbers')
  const end = { at: exact('100'), closed: true }
  const point = [{ lower: end, upper: end }]
  return read.length > 0 || !isRelative(parent) ? read : [{ kind: 'numbers', set: point, written: point }]
}

function climbed(stick: Yardstick, variety: string): Finding[] {
  const { indicator } = stick
  const name = indicator.name.zh
  const place = `indicators.${indicator.id}.levels`
  const lying = rungs(stick).flatMap(({ level, acceptance, below, belowName }) => {
    if (acceptance.kind === 'missing') return [found(`${place}.${level}`, 'level-empty', { name, level, variety })]
    const inside = reaches(acceptance, below)
    const values = {
      name,
      level,
      below: belowName,
      inner: describe(acceptance, indicator.unit),
      outer: describe(below, indicator.unit),
    }
    if (inside === 'no')
      return [
        found(
          `${place}.${level}`,
          belowName === 'baseline' ? 'level-laxer-than-baseline' : 'levels-not-nested',
          values,
        ),
      ]
    if (inside === 'open') return [found(`${place}.${level}`, 'levels-for-people', values, 'warning')]
    // No error: every core indicator has three levels, also one of which only two can be told apart. Nobody is kept from a higher level.
    const equal = belowName !== 'baseline' && reaches(below, acceptance) === 'yes'
    return equal ? [found(`${place}.${belowName}`, 'level-unreachable', values, 'warning')] : []
  })
  const contradiction = stick.named.kind === 'unsettled' && indicator.baselines.length > 1
  return contradiction
    ? [...lying, found(`indicators.${indicator.id}.baselines`, 'baselines-contradict', { name })]
    : lying
}

type Rung = { level: string; acceptance: Acceptance; below: Acceptance; belowName: string }

function rungs({ levels, named }: Yardstick): Rung[] {
  return levels.map(({ level, acceptance }, i) => {
    const next = levels[i + 1]
    return { level, acceptance, below: next ? next.acceptance : named, belowName: next ? next.level : 'baseline' }
  })
}

/** One finding for each place and rule, however many limits of the parent show it. */
const distinct = (all: readonly Finding[]) =>
  all.filter((one, i) => all.findIndex(({ place, rule }) => place === one.place && rule === one.rule) === i)
