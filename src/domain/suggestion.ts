/** Somebody who may be invited, as a balance is struck. */
export type Available = {
  readonly expert: string
  readonly employer: string
  readonly fields: readonly string[]
  /** Seats held on panels that sit now, and on all panels so far. */
  readonly load: number
  readonly sat: number
}

/** Why one was taken: the fields that nobody before brought, and the load at that time. */
export type Suggested = { readonly expert: string; readonly brings: readonly string[]; readonly load: number }

/**
 * A balanced panel out of those who may be invited: each next one is from another employer, brings a field that is not there
 * yet, has the least load, and sat least so far; what is still equal is settled by the record's id, so that the same pool
 * always gives the same answer. A draw that outsiders run again takes the same list and answers in the same form.
 */
export function suggesting(available: readonly Available[], seats: number): readonly Suggested[] {
  const chosen: Suggested[] = []
  const left = [...available].sort((one, other) => (one.expert < other.expert ? -1 : 1))
  const fields = new Set<string>()
  while (chosen.length < seats) {
    const brings = ({ fields: own }: Available) => own.filter((field) => !fields.has(field))
    const next = left.toSorted(
      (one, other) =>
        Number(brings(other).length > 0) - Number(brings(one).length > 0) ||
        one.load - other.load ||
        one.sat - other.sat ||
        left.indexOf(one) - left.indexOf(other),
    )[0]
    if (!next) return []
    chosen.push({ expert: next.expert, brings: brings(next), load: next.load })
    for (const field of next.fields) fields.add(field)
    for (const one of left.filter(({ employer }) => employer === next.employer)) left.splice(left.indexOf(one), 1)
  }
  return chosen
}
