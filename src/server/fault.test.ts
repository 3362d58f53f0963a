import { expect, test } from 'vitest'
import { DatabaseError } from 'pg'
import { faultOf } from './fault.ts'

test('a fault is logged with where it happened and its cause, and without the row that it happened to', () => {
  const refused = new DatabaseError('null value in column "email"', 1, 'error')
  refused.detail = 'Failing row contains (周一鸣, someone@test.invalid).'
  const text = faultOf(new Error('not performed', { cause: refused }))
  expect(text).toContain('not performed')
  expect(text).toContain('null value in column "email"')
  expect(text).toContain('fault.test.ts')
  expect(text).not.toMatch(/周一鸣|someone@/)
  expect(faultOf('thrown as text')).toBe('thrown as text')
})
