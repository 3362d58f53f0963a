import { describe, expect } from 'vitest'
import { applying, opening, type Call } from '#domain/call.ts'
import type { KeyArea } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const decided: KeyArea = { id: 'coffee', state: 'decided' }
const proposed: KeyArea = { id: 'tea', state: 'proposed' }

describe('a call is opened', () => {
  const until = (closesOn: string) => ({ closesOn })

  clause('3.4.1', 'a call is made around areas that were decided', () => {
    expect(opening(until('2026-04-30'), [decided], '2026-03-02')).toBeUndefined()
    expect(opening(until('2026-04-30'), [decided, proposed], '2026-03-02')).toEqual(
      refuse('call-area-not-decided', '3.4.1'),
    )
    expect(opening(until('2026-04-30'), [undefined], '2026-03-02')).toEqual(refuse('call-area-not-decided', '3.4.1'))
    expect(opening(until('2026-04-30'), [], '2026-03-02')).toEqual(refuse('call-without-area', '3.4.1'))
  })

  clause('3.1', 'no new call is made for an area that an edition dropped', () => {
    const dropped = { id: 'nuts', state: 'retired' as const }
    expect(opening({ closesOn: '2026-04-30' }, [dropped], '2026-03-02')).toEqual(refuse('call-area-dropped', '3.1'))
  })

  clause('3.4.1', 'a call closes on a later day than it opens', () => {
    expect(opening(until('2026-03-03'), [decided], '2026-03-02')).toBeUndefined()
    expect(opening(until('2026-03-02'), [decided], '2026-03-02')).toEqual(
      refuse('call-closes-too-early', '3.4.1', { day: '2026-03-02' }),
    )
  })
})

describe('an assessor applies', () => {
  const call: Call = { id: 'call', opensOn: '2026-03-02', closesOn: '2026-04-30', areas: ['coffee'] }

  clause('3.4.1', 'applications are taken from the first day to the end of the last', () => {
    const said = ['2026-03-01', '2026-03-02', '2026-04-30', '2026-05-01'].map((day) => applying(call, 'coffee', day))
    expect(said).toEqual([
      refuse('call-not-open-yet', '3.4.1', { day: '2026-03-02' }),
      undefined,
      undefined,
      refuse('call-closed', '3.4.1', { day: '2026-04-30' }),
    ])
  })

  clause('3.4.1', 'one applies for an area of the call', () => {
    expect(applying(call, 'tea', '2026-03-02')).toEqual(refuse('area-outside-call', '3.4.1'))
    expect(applying(undefined, 'coffee', '2026-03-02')).toEqual(refuse('call-unknown', '3.4.1'))
  })
})

everyCodeOccurs(import.meta.url)
