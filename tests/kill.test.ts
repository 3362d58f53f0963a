import { expect, test } from 'vitest'
import { kill } from './prove/kill.ts'

test('killed in the middle of a round, Node and PostgreSQL in turn, it loses nothing that was answered', async () => {
  const { kills, answered, acts, faults } = await kill(5, 20260302, console.log)
  expect(faults).toEqual([])
  expect(kills).toBe(5)
  expect(acts).toBeGreaterThanOrEqual(answered)
  expect(answered).toBeGreaterThan(100)
}, 180_000)
