import { typedIn, type Typed } from '#ui/form.ts'

/** Fields of one declaration are called by their place in the act's input, so that what is wrong finds its field. */
export const at = (name: string) => `declarations.0.${name}`
export const freeRows = [1, 2, 3, 4, 5, 6, 7, 8] as const

type Value = { value: string; unit?: string; method?: string }

/** What was typed, as the act takes it. Nothing is converted; an indicator left empty is not declared. */
export function declarationTyped(typed: Typed, { keyArea, revises }: { keyArea: string; revises: boolean }) {
  const text = (name: string) => typedIn(typed, at(name)).trim()
  const values: Record<string, Value> = {}
  const put = (id: string, place: string) => {
    const [value, unit, method] = [text(`${place}.value`), text(`${place}.unit`), text(`${place}.method`)]
    if (id && value) values[id] = { value, ...(unit && { unit }), ...(method && { method }) }
  }
  for (const name of Object.keys(typed)) {
    const [, id] = /^declarations\.0\.values\.([a-z0-9-]+)\.value$/.exec(name) ?? []
    if (id) put(id, `values.${id}`)
  }
  for (const row of freeRows) put(text(`free.${row}.name`), `free.${row}`)
  const en = text('standardTitle.en')
  return {
    keyArea,
    variety: text('variety'),
    standardNumber: text('standardNumber'),
    standardTitle: { zh: text('standardTitle.zh'), ...(en && { en }) },
    productModel: text('productModel'),
    values,
    revises,
  }
}
