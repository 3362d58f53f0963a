import { describe, expect, test } from 'vitest'
import { correctableIn, correcting, correctingScheme, distance, replaced } from '#domain/correction.ts'
import { refuse } from '#domain/refusal.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'
import { kites } from '../../tests/stories/kites.ts'

const scheme: Scheme = schemeShape.parse({
  ...kites,
  title: { zh: '运动风争评估方案', en: 'Scheme for sport kits' },
  indicators: kites.indicators.map((one, at) => (at === 0 ? { ...one, note: { zh: '不低于5级，按附录A' } } : one)),
})
const max = { charactersMax: 4 }
const corrected = (place: string, text: string) => correctingScheme(scheme, replaced(scheme, place, text), max)

describe('a title', () => {
  test('is corrected from what it reads, to something else', () => {
    const now = { zh: '风争', en: 'Kits' }
    expect(correcting(now, { from: now, to: { zh: '风筝', en: 'Kites' } })).toBeUndefined()
    expect(correcting(now, { from: { zh: '风筝' }, to: { zh: '风筝' } })).toEqual(
      refuse('correction-of-other-words', '6.1'),
    )
    expect(correcting(now, { from: now, to: now })).toEqual(refuse('correction-changes-nothing', '6.1'))
  })
})

describe('a scheme in publicity', () => {
  clause('3.4.3', 'a slip in a name or note is put right without a new period', () => {
    expect(corrected('title.zh', '运动风筝评估方案')).toBeUndefined()
    expect(corrected('title.en', 'Scheme for sport kites')).toBeUndefined()
    expect(corrected('varieties.0.name.zh', '运动型风筝')).toBeUndefined()
    expect(corrected('indicators.0.note.zh', '不低于５级，按附录A')).toBeUndefined() // full width, the same figure
  })

  clause('3.4.3', 'a change of an indicator, value, weight or rule is no correction', () => {
    const substantive: [string, (one: Scheme) => Scheme][] = [
      ['indicators.0.levels.advanced', (one) => withIndicator(one, { levels: { advanced: '≥95' } })],
      ['indicators.0.weight', (one) => withIndicator(one, { weight: '30' })],
      ['indicators.0.unit', (one) => withIndicator(one, { unit: '‰' })],
      ['indicators.0.method', (one) => withIndicator(one, { method: 'GB/T 00002' })],
      ['shortlist.count', (one) => ({ ...one, shortlist: { ...one.shortlist, count: 3 } })],
      ['admission.rule', (one) => ({ ...one, admission: { rule: 'not-laxer' } })],
      ['indicators.4.id', (one) => ({ ...one, indicators: [...one.indicators, ...one.indicators.slice(0, 1)] })],
    ]
    for (const [place, change] of substantive)
      expect(correctingScheme(scheme, change(scheme), max), place).toEqual(
        refuse('correction-touches-scheme', '3.4.3', { place }),
      )
  })

  clause('3.4.3', 'a figure, a sign of comparison or a “not” in a text is no slip of the pen', () => {
    for (const text of ['不低于6级，按附录A', '低于5级，按附录A', '≥5级，按附录A'])
      expect(corrected('indicators.0.note.zh', text), text).toEqual(
        refuse('correction-changes-meaning', '3.4.3', { place: 'indicators.0.note.zh' }),
      )
  })

  clause('3.4.3', 'more than a few characters are another text', () => {
    expect(corrected('title.zh', '花卉风筝评估方案')).toBeUndefined()
    expect(corrected('title.zh', '茶叶加工设备评估方案')).toEqual(
      refuse('correction-too-long', '3.4.3', { place: 'title.zh', characters: 4 }),
    )
    expect(corrected('title.zh', scheme.title.zh)).toEqual(refuse('correction-changes-nothing', '3.4.3'))
  })

  test('every text that may be corrected has its place; nothing that is computed from is among them', () => {
    const places = correctableIn(scheme).map(({ place }) => place)
    expect(places).toContain('indicators.0.note.zh')
    expect(places.filter((place) => /weight|levels|method|unit|baselines|\.id$|reevaluation/.test(place))).toEqual([])
  })

  test('what is replaced is that place alone; a place that is none changes nothing', () => {
    expect(replaced(scheme, 'title.zh', '甲')).toEqual({ ...scheme, title: { ...scheme.title, zh: '甲' } })
    for (const place of ['title', 'title.fr', '__proto__.x', 'indicators.99.name.zh', ''])
      expect(replaced(scheme, place, '甲'), place).toEqual(scheme)
  })

  test.each([
    ['', '', 0],
    ['', '甲乙', 2],
    ['风争', '风筝', 1],
    ['kits', 'kites', 1],
    ['kitten', 'sitting', 3],
  ])('from %j to %j it takes %i changes', (one, other, changes) => {
    expect([distance(one, other), distance(other, one)]).toEqual([changes, changes])
  })
})

const withIndicator = (one: Scheme, change: Partial<Scheme['indicators'][number]>): Scheme => ({
  ...one,
  indicators: one.indicators.map((indicator, at) =>
    at === 0 ? { ...indicator, ...change, levels: { ...indicator.levels, ...change.levels } } : indicator,
  ),
})

everyCodeOccurs(import.meta.url)
