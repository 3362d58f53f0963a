import { words, type WordId } from '#ui/words/index.ts'

/** `publicity.opened@1` by its name; a type that has none yet is shown as it is written. */
export function actName(say: (id: WordId) => string, type: string): string {
  const id = `act.${type.replace(/@\d+$/, '')}`
  return id in words ? say(id as WordId) : type // `in` has just shown that it is one
}

/** In what capacity somebody acted. */
export function actorName(say: (id: WordId) => string, capacity: string): string {
  const id = [`actor.${capacity}`, `role.${capacity}`].find((one) => one in words)
  return id ? say(id as WordId) : capacity // `in` has just shown that it is one
}
