import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { checkCharacter, divisionOf, readUscc } from '#domain/uscc.ts'
import { clause } from '../../tests/clause.ts'

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const known = ['9144030071526726XG', '914403001922038216', '91330100799655058B']

describe('the unified social credit code', () => {
  clause('3.3.2', 'codes in public use pass', () => {
    expect(known.map(readUscc)).toEqual(known)
  })

  clause('3.3.2', 'a code is read however it was typed', () => {
    expect(readUscc(' 9144 0300 7152 6726 xg ')).toBe('9144030071526726XG')
    expect(readUscc('９１４４０３００７１５２６７２６ＸＧ')).toBe('9144030071526726XG')
    expect(readUscc('91440300-71526726X-G')).toBe('9144030071526726XG')
  })

  clause('3.3.2', 'each fault has its own answer', () => {
    expect(readUscc('91440300')).toEqual(refuse('uscc-length', '3.3.2', { length: 8 }))
    expect(readUscc('')).toEqual(refuse('uscc-length', '3.3.2', { length: 0 }))
    expect(readUscc('9144O30071526726XG')).toEqual(refuse('uscc-shape', '3.3.2', { code: '9144O30071526726XG' }))
    expect(readUscc('9144030071526726XA')).toEqual(refuse('uscc-check', '3.3.2', { code: '9144030071526726XA' }))
  })

  test('one wrong character or two neighbours exchanged never pass unseen', () => {
    const body = fc.tuple(
      fc.array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 2 }),
      fc.array(fc.constantFrom(...'0123456789'), { minLength: 6, maxLength: 6 }),
      fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }),
    )
    fc.assert(
      fc.property(body, fc.nat(17), fc.constantFrom(...alphabet), fc.nat(16), (parts, at, other, swap) => {
        const seventeen = parts.flat().join('')
        const code = seventeen + checkCharacter(seventeen)
        expect(readUscc(code)).toBe(code)
        const wrong = code.slice(0, at) + other + code.slice(at + 1)
        expect(isRefusal(readUscc(wrong))).toBe(wrong !== code)
        const exchanged = code.slice(0, swap) + code.charAt(swap + 1) + code.charAt(swap) + code.slice(swap + 2)
        expect(isRefusal(readUscc(exchanged))).toBe(exchanged !== code)
      }),
    )
  })

  test('characters three to eight hint at the place', () => {
    expect(divisionOf('914403001922038216')).toBe('440300')
  })
})
