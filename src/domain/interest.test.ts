import { describe, expect } from 'vitest'
import { declaring, ending, type Interest } from '#domain/interest.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const today = '2026-03-02'
const interest = (fromDay: string | null, untilDay: string | null): Interest => ({
  kind: 'employed',
  name: '某厂',
  uscc: null,
  fromDay,
  untilDay,
})

describe('an interest', () => {
  clause('6.2', 'is declared when it has begun, and does not end before it begins', () => {
    expect(declaring(interest(null, null), today)).toBeUndefined()
    expect(declaring(interest('2026-03-02', '2026-03-02'), today)).toBeUndefined()
    expect(declaring(interest('2026-03-03', null), today)).toEqual(
      refuse('interest-not-begun', '6.2', { day: '2026-03-03' }),
    )
    expect(declaring(interest('2025-05-01', '2025-04-30'), today)).toEqual(
      refuse('interest-dates', '6.2', { day: '2025-05-01' }),
    )
  })

  clause('6.2', 'ends once, not in the future and not before it began', () => {
    const running = interest('2025-05-01', null)
    expect(ending(running, '2026-03-02', today)).toBeUndefined()
    expect(ending(undefined, today, today)).toEqual(refuse('interest-unknown', '6.2'))
    expect(ending(interest(null, '2026-01-01'), today, today)).toEqual(
      refuse('interest-has-ended', '6.2', { day: '2026-01-01' }),
    )
    expect(ending(running, '2025-04-30', today)).toEqual(refuse('interest-dates', '6.2', { day: '2025-05-01' }))
    expect(ending(running, '2026-03-03', today)).toEqual(refuse('interest-not-ended', '6.2', { day: '2026-03-03' }))
  })
})

everyCodeOccurs(import.meta.url)
