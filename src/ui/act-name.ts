import { words, type Say, type WordId } from '#ui/words/index.ts'

/** `publicity.opened@1` by its name; a type that has none yet is shown as it is written. */
export function actName(say: (id: WordId) => string, type: string): string {
  const id = `act.${type.replace(/@\d+$/, '')}`
  return id in words ? say(id as WordId) : type // `in` has just shown that it is one
}

/** Who acted, and whom they stood in for. */
export const actedBy = (say: Say, name: string | null | undefined, deputisedFor: string | null | undefined): string =>
  deputisedFor ? say('work.deputising', { name: name ?? '', holder: deputisedFor }) : (name ?? '')

/** In what capacity somebody acted. */
export function actorName(say: (id: WordId) => string, capacity: string): string {
  const id = [`actor.${capacity}`, `role.${capacity}`].find((one) => one in words)
  return id ? say(id as WordId) : capacity // `in` has just shown that it is one
}
