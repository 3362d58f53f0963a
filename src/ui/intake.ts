import { words, type WordId } from '#ui/words/index.ts'

/** Why a declared standard is not taken in, in a few words. */
export function reasonWord(code: string): WordId {
  const id = `intake.reason.${code}`
  if (!(id in words)) throw new Error(`no words for the reason ${code}`)
  return id as WordId // it has just been found there
}
