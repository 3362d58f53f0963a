import type { Tone } from '#ui/status.ts'
import { words, type WordId } from '#ui/words/index.ts'

const isWord = (id: string): id is WordId => id in words

/** What an act that is issued does, in words. */
export function wordOfPrepared(type: string): WordId {
  const id = `prepare.type.${type.split('@')[0]}`
  return isWord(id) ? id : 'prepare.type.other'
}

/** What follows once it is issued. */
export function followsOf(type: string): WordId {
  const id = `prepare.follows.${type.split('@')[0]}`
  return isWord(id) ? id : 'prepare.follows.other'
}

export const preparationStatus = {
  prepared: { tone: 'running', word: 'prepare.state-prepared' },
  issued: { tone: 'official', word: 'prepare.state-issued' },
  withdrawn: { tone: 'ended', word: 'prepare.state-withdrawn' },
} as const satisfies Record<string, { tone: Tone; word: WordId }>
