import { expect, test } from 'vitest'
import { fieldFrom } from '../../../tests/field.ts'
import { reranked } from './reranked.ts'

test('who is level by score is told apart by what the scheme lists, and shares a rank without it', () => {
  const rows = [{ points: [80] }, { points: [80] }, { points: [80] }, { points: [90] }]
  const field = fieldFrom({ weights: [1], rows, places: 2 })
  const placed = (further: readonly (readonly number[])[]) =>
    reranked(
      { ...field, places: 2 },
      field.rows.map((row, i) => ({ ...row, further: further[i] ?? [] })),
    ).rows.map(({ rank, leads }) => `${rank} ${leads ? 'leads' : '-'}`)
  expect(placed([])).toEqual(['1 leads', '2 leads', '2 leads', '2 leads'])
  expect(placed([[0], [-20260301], [-20260201], [-20260301]])).toEqual(['1 leads', '2 leads', '3 -', '3 -'])
})
