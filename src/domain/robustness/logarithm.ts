import { order, one, ratio, type Rational } from '#domain/requirement/decimal.ts'

const digits = 40n
const guard = 24n

/**
 * The binary logarithm of points, cut off after 40 binary digits; below one point it counts as one, as in the geometric mean. Whole
 * numbers throughout: the square of what is left says each further digit.
 */
export function logarithm(points: Rational): Rational {
  if (order(points, one) <= 0) return { n: 0n, d: 1n }
  let whole = 0n
  while (points.n >= points.d << (whole + 1n)) whole += 1n
  const scale = digits + guard
  let rest = (points.n << scale) / (points.d << whole)
  let fraction = 0n
  for (let digit = 0n; digit < digits; digit++) {
    rest = (rest * rest) >> scale
    fraction <<= 1n
    if (rest >= 2n << scale) [rest, fraction] = [rest >> 1n, fraction + 1n]
  }
  return ratio((whole << digits) + fraction, 1n << digits)
}
