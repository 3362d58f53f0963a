import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { peopleOf, type Look, type People } from './people.ts'
import { voiceIn, type Voice } from './voice.ts'
import { newWatch } from './watch.ts'

/** Who walks, in which language and on what width, and the words by which they find their way. */
export type Walk = Look & Voice & People

/** Steps that rest upon each other: after one that fails the others are skipped. At the end no page may have had a fault. */
export function walking(look: Look, from: string, steps: (walk: Walk) => void): void {
  describe(`in ${look.lang} at ${look.width} px`, () => {
    const watch = newWatch()
    const voice = voiceIn(look.lang)
    const people = peopleOf(look, voice, watch)
    beforeAll(() => people.begin(from))
    afterAll(() => people.end())

    describe('step by step', () => {
      let stopped = false
      beforeEach(({ skip }) => {
        if (stopped) skip('A step before it failed.')
        onTestFailed(() => {
          stopped = true
        })
      })
      steps({ ...look, ...voice, ...people })
    })

    test('no page on the way has a fault', () => expect([...watch.faults, ...people.faults()]).toEqual([]))
  })
}
