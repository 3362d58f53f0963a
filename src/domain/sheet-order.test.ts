import { expect, test } from 'vitest'
import { withoutSeats } from './sheet-order.ts'

const sheet = (reasons: string, verdict = 'pass') => ({ verdict, reasons })

test('sheets bear the same numbers, in whatever order their seats were filled or left', () => {
  const sheets = [sheet('乙'), sheet('甲'), sheet('甲', 'fail'), sheet('丙')]
  const counted = withoutSeats(sheets)
  expect(counted.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  expect(withoutSeats([...sheets].reverse())).toEqual(counted)
  expect(withoutSeats([])).toEqual([])
})
