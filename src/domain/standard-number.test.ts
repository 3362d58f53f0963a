import { expect } from 'vitest'
import { refuse } from '#domain/refusal.ts'
import { readStandardNumber } from '#domain/standard-number.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

clause('2.1', 'a number is the same however its dash and slash were typed', () => {
  const typed = [
    'Q/YNK 001-2026',
    'Ｑ／ＹＮＫ　００１－２０２６',
    ' Q/YNK  001—2026 ',
    'Q∕YNK 001–2026',
    'q/ynk 001--2026',
  ]
  expect(typed.map(readStandardNumber)).toEqual([
    ...typed.slice(0, 4).map(() => ({ shown: 'Q/YNK 001-2026', norm: 'qynk0012026' })),
    { shown: 'q/ynk 001-2026', norm: 'qynk0012026' },
  ])
})

clause('2.1', 'a year of two figures and an enterprise code with points are read as typed', () => {
  expect(readStandardNumber('Q/K.01 S-98')).toEqual({ shown: 'Q/K.01 S-98', norm: 'qk01s98' })
})

clause('2.1', 'what is no enterprise standard number is refused, and shown back', () => {
  const typed = ['GB/T 2260-2007', 'Q/YNK 001', 'Q/—2026', 'Q/YNK 001 2026', '', 'T/YNCA 1-2026']
  expect(typed.map(readStandardNumber)).toEqual(
    typed.map((one) => refuse('standard-number-shape', '2.1', { typed: one })),
  )
})

everyCodeOccurs(import.meta.url)
