import { typedIn, type Typed } from '#ui/form.ts'

/** Fields of one declaration are called by their place in the act's input, so that what is wrong finds its field. */
export const at = (name: string) => `declarations.0.${name}`
export const freeRows = [1, 2, 3, 4, 5, 6, 7, 8] as const

type Value = { value: string; unit?: string; method?: string }

/** What was typed, as the act takes it. Nothing is converted; an indicator left empty is not declared. */
export function declarationTyped(typed: Typed, { keyArea, revises }: { keyArea: string; revises: boolean }) {
  const text = (name: string) => typedIn(typed, at(name)).trim()
  const values: Record<string, Value> = {}
  for (const { name, place } of placesIn(typed)) {
    const [value, unit, method] = [text(`${place}.value`), text(`${place}.unit`), text(`${place}.method`)]
    if (name && value) values[name] = { value, ...(unit && { unit }), ...(method && { method }) }
  }
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

/** Where each value was typed: an indicator of the scheme under its id, another one in a line with its name. */
function placesIn(typed: Typed): { name: string; place: string }[] {
  const own = Object.keys(typed).flatMap((field) => {
    const [, id] = /^declarations\.0\.values\.([a-z0-9-]+)\.(?:value|unit|method)$/.exec(field) ?? []
    return id ? [id] : []
  })
  return [
    ...[...new Set(own)].map((id) => ({ name: id, place: `values.${id}` })),
    ...freeRows.map((row) => ({ name: typedIn(typed, at(`free.${row}.name`)).trim(), place: `free.${row}` })),
  ]
}

/** The field on the page behind a place in the act's input: a value that was typed in a line of its own stands there. */
export function fieldAt(typed: Typed, path: string): string {
  const row = freeRows.find((one) => {
    const name = typedIn(typed, at(`free.${one}.name`)).trim()
    return name !== '' && path.startsWith(`${at('values')}.${name}.`)
  })
  const name = row && typedIn(typed, at(`free.${row}.name`)).trim()
  return row ? `${at(`free.${row}`)}${path.slice(`${at('values')}.${name}`.length)}` : path
}

/** What was begun and would otherwise be lost: a name without its requirement, a unit without a value, one name twice. */
export function halfTyped(typed: Typed, varieties: readonly string[]) {
  const text = (name: string) => typedIn(typed, at(name)).trim()
  const wrong = (path: string, code: string) => ({ path: at(path), code, values: {} })
  const places = placesIn(typed)
  const variety = text('variety')
  return [
    ...(variety && varieties.length > 0 && !varieties.includes(variety) ? [wrong('variety', 'choose')] : []),
    ...places.flatMap(({ name, place }, index) => {
      const value = text(`${place}.value`)
      const begun = name !== '' && place.startsWith('free.')
      if (!value)
        return begun || text(`${place}.unit`) || text(`${place}.method`)
          ? [wrong(`${place}.value`, 'value-missing')]
          : []
      if (!name) return [wrong(`${place}.name`, 'missing')]
      return places.findIndex((one) => one.name === name) < index ? [wrong(`${place}.name`, 'twice')] : []
    }),
  ]
}
