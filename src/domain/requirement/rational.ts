import { over, toRational, type Rational } from './decimal.ts'

/** What is computed grows longer than what anybody may type: a score of many parts has a denominator of all of them. */
const part = /^(-?)(\d{1,4000})(?:\.(\d{1,4000}))?$/

/** Reads an exact value as results hold it: a decimal, or “n/d” where none is finite. Anything else throws. */
export function rational(text: string): Rational {
  const [n = '', d = '1', more] = text.split('/')
  if (more !== undefined) throw new RangeError(`not a fraction: ${text.slice(0, 100)}`)
  return over(partOf(n), partOf(d))
}

function partOf(text: string): Rational {
  const [, sign = '', whole, fraction = ''] = part.exec(text) ?? []
  if (whole === undefined) throw new RangeError(`not a decimal: ${text.slice(0, 100)}`)
  return toRational({ unscaled: BigInt(sign + whole + fraction), scale: fraction.length })
}
