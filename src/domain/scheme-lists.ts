/** How lists of two versions lie to each other. */

/** Equal as JSON: a member that is undefined is not there, and the order of members means nothing. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => sameJson(one, b[i]))
  const [left, right] = [a, b] as Readonly<Record<string, unknown>>[] // neither null nor an array
  const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])
  return [...keys].every((key) => sameJson(left?.[key], right?.[key]))
}

/** All ids of both, in the order of the later list; one that it left out follows the one that it followed. */
export function merged(before: readonly string[], after: readonly string[]): string[] {
  const all = [...after]
  for (const [i, id] of before.entries())
    if (!all.includes(id)) all.splice(i === 0 ? 0 : all.indexOf(before[i - 1] ?? '') + 1, 0, id)
  return all
}

/** The ids of both lists that kept their order: the fewest others have moved. */
export function unmoved(before: readonly string[], after: readonly string[]): string[] {
  return common(before, after).map(([i]) => before[i] ?? '')
}

type Pair = { readonly before?: unknown; readonly after?: unknown }

/** What differs between two lists: between entries that stayed, each old one is matched with the new one in its place. */
export function pairedLists(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const fixed = [...common(before, after), [before.length, after.length] as const]
  let [i, j] = [0, 0]
  return fixed.flatMap(([nextI, nextJ]) => {
    const [old, now] = [before.slice(i, nextI), after.slice(j, nextJ)]
    ;[i, j] = [nextI + 1, nextJ + 1]
    return Array.from({ length: Math.max(old.length, now.length) }, (_, at) => ({ before: old[at], after: now[at] }))
  })
}

/** Places of a longest common subsequence. */
function common(a: readonly unknown[], b: readonly unknown[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? []
      row[j] = sameJson(a[i], b[j]) ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
    }
  const places: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (sameJson(a[i], b[j])) places.push([i++, j++])
    else if (length(i + 1, j) >= length(i, j + 1)) i++
    else j++
  }
  return places
}
