import { expect } from 'vitest'
import { proceeding, replaces, restoring, suspending } from '#domain/participation.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const stands = (standing: 'admitted' | 'suspended' | 'exited', barredUntil: string | null = null) => ({
  standing,
  barredUntil,
})

clause('6.2', 'who takes part can be suspended, once', () => {
  expect(suspending(stands('admitted'))).toBeUndefined()
  expect(suspending(undefined)).toEqual(refuse('party-not-admitted', '6.2'))
  expect(suspending(stands('suspended'))).toEqual(refuse('party-already-suspended', '6.2'))
  expect(suspending(stands('exited'))).toEqual(refuse('party-already-exited', '6.2'))
})

clause('6.2', 'back from a suspension at any time, from an exit when its bar is over', () => {
  const today = '2029-03-02'
  expect(restoring(stands('suspended'), today)).toBeUndefined()
  expect(restoring(stands('exited'), today)).toBeUndefined()
  expect(restoring(stands('exited', today), today)).toBeUndefined()
  expect(restoring(stands('exited', '2029-03-03'), today)).toEqual(refuse('party-barred', '6.2', { day: '2029-03-03' }))
  expect(restoring(stands('admitted'), today)).toEqual(refuse('party-takes-part', '6.2'))
  expect(restoring(undefined, today)).toEqual(refuse('party-not-admitted', '6.2'))
})

clause('6.2', 'nothing goes on with an assessor that is suspended or has left', () => {
  expect(proceeding({ standing: 'verified' })).toBeUndefined()
  expect(proceeding({ standing: 'suspended' })).toEqual(refuse('assessor-suspended', '6.2'))
  expect(proceeding({ standing: 'exited' })).toEqual(refuse('assessor-exited', '6.2'))
})

clause('3.4.3', 'a scheme replaces what the same assessor has for the same category, by code or else by name', () => {
  const coffee = { assessor: 'a', keyArea: '咖啡', category: { name: { zh: '咖啡生豆' } } }
  expect(replaces(coffee, coffee)).toBe(true)
  expect(replaces(coffee, { ...coffee, assessor: 'b' })).toBe(false)
  expect(replaces(coffee, { ...coffee, keyArea: '茶' })).toBe(false)
  expect(replaces(coffee, { ...coffee, category: { name: { zh: '咖啡粉' } } })).toBe(false)
  const coded = (code: string, zh: string) => ({ ...coffee, category: { code, name: { zh } } })
  expect(replaces(coded('C1431', '咖啡'), coded('C1431', '咖啡豆'))).toBe(true)
  expect(replaces(coded('C1431', '咖啡'), coded('C1432', '咖啡'))).toBe(false)
  expect(replaces(coded('C1431', '咖啡生豆'), coffee)).toBe(true)
})

everyCodeOccurs(import.meta.url)
