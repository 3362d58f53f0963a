import { expect, test } from 'vitest'
import { sayWeightChanges } from './weight-changes.ts'

const names = { indicator: (id: string) => ({ ash: '灰分', moisture: '水分', taste: '滋味' })[id] ?? id }
const changes = [
  { indicator: 'ash', change: '0.0259' },
  { indicator: 'moisture', change: '-1/60' },
  { indicator: 'taste', change: '-0.00000425' },
]

test('what is taken comes before where it goes, cut off after as many digits as say something', () => {
  expect(sayWeightChanges('zh', changes, names)).toBe(
    '“水分”减1.66个百分点，“滋味”减0.0004个百分点，“灰分”加2.59个百分点',
  )
  expect(sayWeightChanges('en', changes, names)).toBe('“水分” −1.66, “滋味” −0.0004, “灰分” +2.59')
})
