import { describe, expect, test } from 'vitest'
import { clusters, plain, similarity } from '#domain/similarity.ts'

const letter = '紧压茶的水分限量与国家标准GB/T 22111的数值不一致，请核对后更正。'

describe('how alike two letters are', () => {
  test.each([
    ['the same words', letter, letter, 1],
    [
      'other width, case and punctuation',
      letter,
      '紧压茶的水分限量与国家标准ｇｂ／ｔ　22111的数值不一致！请核对后更正',
      1,
    ],
    ['nothing in common', letter, '建议增加花期指标', 0],
    ['no words at all', letter, '……', 0],
    ['two characters that are the same', '同意', '同意。', 1],
    ['two characters that are not', '同意', '反对', 0],
  ])('%s', (_, one, other, share) => {
    expect(similarity(one, other)).toBe(share)
    expect(similarity(other, one)).toBe(share)
  })

  test('is the share of runs of three characters that both hold', () => {
    // abcd: abc bcd · abce: abc bce – one of three in common.
    expect(similarity('abcd', 'abce')).toBeCloseTo(1 / 3)
  })

  test('a letter that was signed anew with a few words more is close', () => {
    expect(similarity(letter, `作为消费者，我认为${letter}谢谢。`)).toBeGreaterThan(0.6)
  })

  test('is judged by letters and figures alone', () => {
    expect(plain(' “ＧＢ/T 1.1” — Ａ！')).toBe('gbt11a')
  })
})

describe('what is shown together', () => {
  const all = [
    { id: 'a', text: letter },
    { id: 'b', text: '建议增加花期指标，并说明检验方法。' },
    { id: 'c', text: `${letter}谢谢。` },
    { id: 'd', text: '请说明散茶为何分开排行。' },
    { id: 'e', text: '建议增加花期指标，说明检验方法。' },
  ]

  test('groups of two or more, in the order in which they came', () => {
    expect(clusters(all, 0.5)).toEqual([
      ['a', 'c'],
      ['b', 'e'],
    ])
    expect(clusters(all, 1.1)).toEqual([])
  })

  test('two groups that a later letter joins are one', () => {
    const [one, two, both] = ['甲乙丙丁戊己', '子丑寅卯辰巳', '甲乙丙丁戊己子丑寅卯辰巳'].map((text, at) => ({
      id: String(at),
      text,
    }))
    if (!one || !two || !both) throw new Error('three letters')
    expect(clusters([one, two, both], 0.3)).toEqual([['0', '1', '2']])
  })
})
