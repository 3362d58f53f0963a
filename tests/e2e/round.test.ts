import { toTheRanking } from './round/to-the-ranking.ts'
import { toTheScheme } from './round/to-the-scheme.ts'
import { walking } from './walk.ts'

/*
 * A whole round as the people who make it see it: at a desk in Chinese, and on a telephone in English. Every form is found by
 * its labels and sent by its button. The periods of 2026 are counted by hand: ten working days from 4 February end on the
 * 25th, after Spring Festival, and from 2 March on the 16th; Qingming is off from 4 to 6 April.
 */
const looks = [
  { lang: 'zh', width: 1280 },
  { lang: 'en', width: 390 },
] as const

for (const look of looks)
  walking(look, '2026-02-04T10:00:00+08:00', (walk) => {
    toTheScheme(walk)
    toTheRanking(walk)
  })
