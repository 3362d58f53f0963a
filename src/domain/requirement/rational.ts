import { exact, over, type Rational } from './decimal.ts'

/** Reads an exact value as results hold it: a decimal, or “n/d” where none is finite. Anything else throws. */
export function rational(text: string): Rational {
  const [n = '', d = '1'] = text.split('/')
  return over(exact(n), exact(d))
}
