import type { Option } from '#ui/form.ts'
import { say, words, type Lang, type WordId } from '#ui/words/index.ts'

/** The values of a choice with their words. */
export function optionsOf(lang: Lang, prefix: string, values: readonly string[]): Option[] {
  return values.map((value) => {
    const id = `${prefix}.${value}`
    if (!(id in words)) throw new Error(`no word for ${id}`)
    return { value, text: say(lang)(id as WordId) } // just looked up
  })
}
