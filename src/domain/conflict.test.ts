import { describe, expect } from 'vitest'
import { conflict, type Concerned, type Tied } from '#domain/conflict.ts'
import type { Interest } from '#domain/interest.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const code = '9144030071526726XG'
const at = { today: '2026-03-02', recentYears: 3 }
const expert = (other: Partial<Tied> = {}): Tied => ({
  name: '钱某',
  employer: '某大学',
  employerUscc: null,
  interests: [],
  ...other,
})
const concerned = (other: Partial<Concerned> = {}): Concerned => ({
  parties: [
    { name: '咖啡质量促进会', uscc: code },
    { name: '某厂（昆明）', uscc: null },
  ],
  house: [{ name: '标准化研究院', uscc: null }],
  declared: [],
  ...other,
})
const interest = (other: Partial<Interest> = {}): Interest => ({
  kind: 'employed',
  name: '咖啡质量促进会',
  uscc: null,
  fromDay: null,
  untilDay: null,
  ...other,
})
const tied = (other: Partial<Interest>) => conflict(expert({ interests: [interest(other)] }), concerned(), at)

describe('an expert is kept from a case', () => {
  clause('6.2', 'by the employer of today, by code or by name however it is spelled', () => {
    const no = refuse('expert-in-conflict', '6.2')
    expect(conflict(expert({ employerUscc: code }), concerned(), at)).toEqual(no)
    expect(conflict(expert({ employer: ' 咖啡 质量促进会' }), concerned(), at)).toEqual(no)
    expect(conflict(expert({ employer: '某厂(昆明)' }), concerned(), at)).toEqual(no)
    // A party without a code is not everybody without a code, and no name is nobody's.
    expect(conflict(expert(), concerned(), at)).toBeUndefined()
    expect(conflict(expert({ employer: '' }), concerned({ parties: [{ name: ' ', uscc: null }] }), at)).toBeUndefined()
  })

  clause('6.2', 'by employment and paid work of the last years, and no longer', () => {
    expect(tied({ untilDay: '2023-03-02' })).toEqual(refuse('expert-worked-for-party', '6.2', { years: 3 }))
    expect(tied({ untilDay: '2023-03-01' })).toBeUndefined()
    expect(tied({ untilDay: null })).toEqual(refuse('expert-worked-for-party', '6.2', { years: 3 }))
    expect(tied({ kind: 'paid-work', name: '某', uscc: code, untilDay: '2025-12-31' })).toEqual(
      refuse('expert-paid-by-party', '6.2', { years: 3 }),
    )
    expect(tied({ kind: 'paid-work', untilDay: '2023-03-01' })).toBeUndefined()
  })

  clause('6.2', 'by shares and family as long as they last', () => {
    expect(tied({ kind: 'shareholder' })).toEqual(refuse('expert-holds-party', '6.2'))
    expect(tied({ kind: 'shareholder', untilDay: '2026-03-02' })).toEqual(refuse('expert-holds-party', '6.2'))
    expect(tied({ kind: 'shareholder', untilDay: '2026-03-01' })).toBeUndefined()
    expect(tied({ kind: 'family' })).toEqual(refuse('expert-kin-of-party', '6.2'))
    expect(tied({ kind: 'family', name: '别家' })).toBeUndefined()
  })

  clause('6.2', 'by what the other side has declared, of the expert or of the employer', () => {
    const no = refuse('party-declared-tie', '6.2')
    const said = (other: Partial<Interest>) => conflict(expert(), concerned({ declared: [interest(other)] }), at)
    expect(said({ kind: 'paid-work', name: '钱某' })).toEqual(no)
    expect(said({ kind: 'shareholder', name: '某大学' })).toEqual(no)
    expect(said({ kind: 'paid-work', name: '某大学', untilDay: '2023-03-01' })).toBeUndefined()
    expect(said({ kind: 'family', name: '钱某', untilDay: '2026-03-01' })).toBeUndefined()
    expect(said({ name: '孙某' })).toBeUndefined()
  })

  clause('3.3.1', 'by work for the working body or its units, whatever the case', () => {
    const no = refuse('employee-of-working-body', '3.3.1')
    expect(conflict(expert({ employer: '标准化研究院' }), concerned(), at)).toEqual(no)
    expect(tied({ name: '标准化研究院' })).toEqual(no)
    expect(tied({ name: '标准化研究院', untilDay: '2026-01-01' })).toBeUndefined()
  })
})

everyCodeOccurs(import.meta.url)
