import {
  compared,
  comparedMax,
  comparedMin,
  fitting,
  importances,
  matrixOf,
  percentsOf,
  type Importance,
} from '#domain/pairwise.ts'
import { exact, over, times, hundred } from '#domain/requirement/decimal.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import { parts, type Scheme } from '#domain/scheme.ts'
import type { Text } from '#policy/policy.ts'

type Item = { readonly id: string; readonly name: Text | null; readonly weight: string }

/** What of a scheme can be compared in pairs: its parts, and the indicators inside each; as many as anybody can keep in mind. */
export function comparableIn({ indicators, parts: weights }: Scheme): { id: string; items: Item[] }[] {
  const hasWeight = (weight: string | undefined): weight is string => weight !== undefined && exact(weight).n > 0n
  const ofParts = parts
    .filter((part) => hasWeight(weights[part]))
    .map((id) => ({ id, name: null, weight: weights[id] }))
  const inside = parts.map((part) => ({
    id: part as string,
    items: indicators.flatMap(({ id, name, part: own, weight }) =>
      own === part && hasWeight(weight) ? [{ id, name, weight }] : [],
    ),
  }))
  return [{ id: 'parts', items: ofParts }, ...inside].filter(
    ({ items }) => items.length >= comparedMin && items.length <= comparedMax,
  )
}

/** The answers of an address, in the order of the pairs. Undefined where one is missing, or is none of those offered. */
export function answersIn(query: URLSearchParams, count: number): Importance[] | undefined {
  const asked = pairsOf(count).map(([i, j]) => query.get(`pair-${i}-${j}`))
  const answers = asked.flatMap((answer) => importances.find((one) => one === answer) ?? [])
  return answers.length === asked.length ? answers : undefined
}

export const pairsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    Array.from({ length: count - i - 1 }, (_, k) => [i, i + 1 + k] as const),
  )

/** Weights in percent with one digit and in whole ones, the ratio with three; or why they are no ground for weights. */
export function weightsBy(answers: readonly Importance[], names: readonly string[]) {
  const found = compared(matrixOf(names.length, answers))
  const percents = percentsOf(found.weights)
  const tenth = exact('0.1')
  return {
    ratio: roundedText(found.ratio, exact('0.001'), '0.001'),
    refusal: fitting(found, names),
    weights: found.weights.map((weight, i) => ({
      percent: roundedText(times(weight, hundred), tenth, '0.1'),
      whole: String(percents[i] ?? 0n),
    })),
  }
}

/** A weight as a percent of all that are compared. */
export function shareOf({ weight }: Item, items: readonly Item[]): string {
  const all = items.map((one) => exact(one.weight)).reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }))
  return roundedText(times(over(exact(weight), all), hundred), exact('0.1'), '0.1')
}
