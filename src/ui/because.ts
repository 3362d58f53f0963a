import { say, words, type Lang, type WordId } from '#ui/words/index.ts'

/** Why a standard is not ranked, or people have to look; a code without words is shown itself. */
export function sayBecause(lang: Lang, code: string): string {
  const id = `because.${code}`
  return id in words ? say(lang)(id as WordId) : code // it has just been found there
}
