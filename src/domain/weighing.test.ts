import { expect } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { weighed } from './weighing.ts'

clause(
  '3.4.5',
  'the number of places is weighed on choice, level of the industry and number of public standards',
  () => {
    const ranked = [
      { enterprise: 'a', star: 5 },
      { enterprise: 'a', star: 4 },
      { enterprise: 'b', star: 3 },
    ]
    expect(weighed(ranked, { places: 2, taken: 5, left: 4 })).toEqual({
      choice: { places: 2, enterprises: 2, standards: 3 },
      level: { five: 1, four: 1, three: 1, below: 2 },
      number: { public: 9, taken: 5, ranked: 3 },
    })
    expect(weighed([], { places: 0, taken: 0, left: 0 }).choice).toEqual({ places: 0, enterprises: 0, standards: 0 })
  },
)
