import type { Acceptance } from '#domain/requirement/acceptance.ts'
import { exact, hundred, order, over, same, sum, zero } from '#domain/requirement/decimal.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import { basisOf } from './admission.ts'
import type { Finding } from './evaluation.ts'
import { found } from './found.ts'
import { weightsOf } from './weights.ts'
import { applies, yardstick } from './yardstick.ts'

/**
 * Whoever promises the best of everything must be let into the ranking. What has no reference is never stricter (decision 4), nor is
 * anything stricter than a reference that leaves one value.
 */
export function admissible(scheme: Scheme): Finding[] {
  const side = basisOf(scheme) === 'named-baseline' ? 'named' : 'law'
  return scheme.varieties.flatMap(({ id, name }) => {
    const own = scheme.indicators.filter((indicator) => applies(indicator, id))
    const shut = own.filter((indicator) => !hasRoom(yardstick({ indicator, variety: id })[side]))
    const blocking = blockingIn(scheme, own, shut)
    return blocking.length === 0
      ? []
      : [
          found('admission.rule', 'admission-unreachable', {
            variety: name.zh,
            indicators: blocking.map((one) => one.name.zh).join('、'),
            admission: scheme.admission.rule,
          }),
        ]
  })
}

function blockingIn(scheme: Scheme, own: readonly Indicator[], shut: readonly Indicator[]): readonly Indicator[] {
  const core = shut.filter((one) => one.class === 'core')
  switch (scheme.admission.rule) {
    case 'not-laxer':
      return []
    case 'all-stricter':
      return shut
    case 'all-core-stricter':
      return core
    case 'core-not-laxer-and-any-stricter':
      return own.every((one) => one.class !== 'core' || shut.includes(one)) ? core : []
    case 'share-stricter': {
      const { weights } = weightsOf(scheme, own)
      const open = own.filter((one) => !shut.includes(one)).map(({ id }) => weights.get(id) ?? zero)
      const needed = over(exact(scheme.admission.share ?? '50'), hundred)
      return order(sum(open), needed) < 0 ? shut.filter(({ id }) => weights.has(id)) : []
    }
  }
}

/** Something lies inside it and is not all of it. What only people can compare may. */
function hasRoom(reference: Acceptance): boolean {
  switch (reference.kind) {
    case 'missing':
      return false
    case 'numbers':
      return (
        reference.set.some(({ lower, upper }) => !lower || !upper || !same(lower.at, upper.at)) ||
        reference.set.length > 1
      )
    case 'codes':
      return reference.codes.length > 1
    case 'grades':
      return reference.from < reference.names.length - 1
    case 'conditions':
      return reference.cases.some(({ acceptance }) => hasRoom(acceptance))
    case 'text':
    case 'not-detected':
    case 'unsettled':
      return true
  }
}
