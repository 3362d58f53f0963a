import { ratio, written } from '#domain/requirement/decimal.ts'
import type { Declaration } from '#domain/declared.ts'
import { evaluate, type Circumstances } from '#domain/ranking/evaluate.ts'
import type { Scheme } from '#domain/scheme.ts'
import { fieldOf, type Field } from './field.ts'
import { isOption, optionsOf, type ChoiceName, type NoOption, type Option } from './option.ts'

/** A ranking under every combination of the choices a scheme might have made otherwise: exact runs, nothing drawn. */
export type Choices = {
  readonly runs: number
  readonly choices: readonly ChoiceEffect[]
  readonly none: readonly NoOption[]
  /** In the order shown. */
  readonly standards: readonly UnderChoices[]
}

export type ChoiceEffect = {
  readonly choice: ChoiceName
  readonly own: string
  readonly other: string
  /** Places by which it moves a standard on average, over all settings of the other choices. */
  readonly shift: string
  /** How many of those who lead would not, were this choice alone another. */
  readonly changed: number
}

export type UnderChoices = {
  readonly id: string
  readonly rank: number
  readonly leads: boolean
  readonly best: number
  readonly worst: number
  /** In how many runs it is among as many leaders as there are now, and in how many it is not ranked at all. */
  readonly led: number
  readonly unranked: number
  /** The choice that moves it most, and by how many places on average; null where none does. */
  readonly most: { readonly choice: ChoiceName; readonly places: string } | null
}

type Given = {
  readonly scheme: Scheme
  readonly declarations: readonly Declaration[]
  readonly circumstances: Circumstances
}

/** Of each variety whose field is given: its full factorial of at most 2^5 runs. */
export function choicesOf(fields: readonly Field[], given: Given): Choices[] {
  const all = optionsOf(given.scheme)
  const options = all.filter(isOption)
  const runs = Array.from({ length: 2 ** options.length }, (_, run) => ranOf(fields, given, options, run))
  return fields.map((field, at) => ({
    runs: runs.length,
    ...effects(
      field,
      options,
      runs.map((one) => one[at] ?? new Map()),
    ),
    none: all.flatMap((one) => (isOption(one) ? [] : [one])),
  }))
}

/** Where one standard stands in one run; who is not there is not ranked. */
type Place = { readonly rank: number; readonly leads: boolean }
type Run = ReadonlyMap<string, Place>

/** Bit i of a run says whether option i is taken. Run 0 is the scheme as it is. */
const isTaken = (run: number, i: number) => ((run >> i) & 1) === 1

function ranOf(fields: readonly Field[], given: Given, options: readonly Option[], run: number): Run[] {
  const scheme = options.reduce((of, option, i) => (isTaken(run, i) ? option.changed(of) : of), given.scheme)
  const evaluation = run === 0 ? undefined : evaluate(scheme, given.declarations, given.circumstances)
  return fields.map((field) => {
    const { rows } = (evaluation && fieldOf(evaluation, scheme, { variety: field.variety })) ?? field
    let ahead = 0
    let [last, before] = [0, 0]
    const places = rows.map(({ id, rank, inPool }): [string, Place] => {
      if (rank !== last) [last, before] = [rank, ahead]
      if (inPool) ahead++
      return [id, { rank, leads: inPool && before < field.places }]
    })
    return new Map(places)
  })
}

function effects(field: Field, options: readonly Option[], runs: readonly Run[]) {
  /** Whoever is not ranked stands behind all who are. */
  const rankIn = (run: number, id: string) => runs[run]?.get(id)?.rank ?? (runs[run]?.size ?? 0) + 1
  const pairs = runs.length / 2
  /** Over all settings of the others, together. */
  const movedBy = (id: string, i: number) =>
    [...runs.keys()]
      .filter((run) => !isTaken(run, i))
      .reduce((sum, run) => sum + Math.abs(rankIn(run, id) - rankIn(run | (1 << i), id)), 0)
  const moved = new Map(field.rows.map(({ id }) => [id, options.map((_, i) => movedBy(id, i))]))
  const mean = (sum: number, count: number) => written(ratio(BigInt(sum), BigInt(Math.max(1, count))))
  return {
    choices: options.map(({ choice, own, other }, i): ChoiceEffect => ({
      choice,
      own,
      other,
      shift: mean(
        [...moved.values()].reduce((sum, all) => sum + (all[i] ?? 0), 0),
        pairs * field.rows.length,
      ),
      changed: field.rows.filter(({ id, leads }) => leads && !runs[1 << i]?.get(id)?.leads).length,
    })),
    standards: field.rows.map(({ id, rank, leads }): UnderChoices => {
      const own = moved.get(id) ?? []
      const most = own.indexOf(Math.max(...own))
      const ranks = runs.flatMap((run) => run.get(id)?.rank ?? [])
      const choice = options[most]?.choice
      return {
        id,
        rank,
        leads,
        best: Math.min(...ranks),
        worst: Math.max(...ranks),
        led: runs.filter((run) => run.get(id)?.leads).length,
        unranked: runs.length - ranks.length,
        most: choice && (own[most] ?? 0) > 0 ? { choice, places: mean(own[most] ?? 0, pairs) } : null,
      }
    }),
  }
}
