import type { Capsule, Declared, Judgement } from './format.ts'

const grades = ['none', 'benchmark', 'average', 'advanced']

/** What judgements put in the place of what was declared. */
export function judgedBy({ scheme, declarations, judgements, settings }: Capsule) {
  const only = scheme.varieties.length === 1 ? (scheme.varieties[0]?.id ?? '') : ''
  const idOf = (one: (typeof declarations)[number]) =>
    [one.standard, one.product, one.variety ?? only, one.enterprise.uscc].join(' | ')
  const rulings = new Map<string, Map<string, { tier: string; verdict: string }>>()
  let [changed, judged] = [declarations, scheme]
  for (const one of judgements.filter(({ conflict }) => conflict === null)) {
    const { kind, standard = '', indicator = '', to } = one
    if (kind === 'exclude') changed = changed.filter((other) => idOf(other) !== standard)
    if (kind === 'method-equivalence')
      judged = {
        ...judged,
        indicators: judged.indicators.map((other) =>
          other.id === indicator
            ? { ...other, methodsEquivalent: [...(other.methodsEquivalent ?? []), one.from ?? ''] }
            : other,
        ),
      }
    if ((kind === 'correct-transcription' || kind === 'interpret-text') && typeof to === 'string')
      changed = changed.map((other) => {
        const before = other.values[indicator]
        return idOf(other) === standard && before && textOf(before.value) === one.from
          ? { ...other, values: { ...other.values, [indicator]: { ...before, value: to } } }
          : other
      })
    const ruling = kind === 'grade-qualitative' ? graded(one) : typeof to === 'object' ? to : undefined
    if (ruling) rulings.set(standard, (rulings.get(standard) ?? new Map()).set(indicator, ruling))
  }
  return { scheme: judged, declarations: changed, rulings }

  function graded({ grades: all = [], indicator }: Judgement) {
    const counted = all
      .filter(({ recused }) => !recused)
      .map(({ grade }) => grades.indexOf(grade))
      .toSorted((a, b) => a - b)
    if (counted.length < settings.expertsMin) return undefined
    const tier = grades[counted[Math.floor((counted.length - 1) / 2)] ?? 0] ?? 'none'
    if (scheme.indicators.find(({ id }) => id === indicator)?.class === 'basic')
      return tier === 'none' ? { tier: 'fail', verdict: 'laxer' } : { tier: 'pass', verdict: 'equal' }
    return { tier, verdict: tier === 'none' ? 'laxer' : tier === 'benchmark' ? 'equal' : 'stricter' }
  }
}

/** A value by condition in one line, as far as a judgement holds it. */
function textOf(value: Declared['value']): string {
  if (typeof value === 'string') return value.slice(0, 500)
  const lines = value.byCondition.map(({ condition, requirement }) => `${condition}：${requirement}`)
  return lines.join('；').slice(0, 500)
}
