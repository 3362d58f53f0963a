/** Letters so close that people probably signed one and the same: what the desk shows together. Nobody is judged by it. */
export type Written = { readonly id: string; readonly text: string }

/** Runs of so many characters are compared; shorter texts as a whole. */
const shingleLength = 3

/** Case, width, blanks and punctuation make no difference. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Runs of characters that both hold, as a share of all that either holds: 1 for the same words, 0 for nothing in common. */
export function similarity(one: string, other: string): number {
  const [a, b] = [shingles(one), shingles(other)]
  if (a.size === 0 || b.size === 0) return 0
  let common = 0
  for (const shingle of a) if (b.has(shingle)) common += 1
  return common / (a.size + b.size - common)
}

/** Groups of two or more, each member close to at least one other by this share; in the order in which they are given. */
export function clusters(all: readonly Written[], from: number): string[][] {
  const groups: { ids: string[]; texts: string[] }[] = []
  for (const { id, text } of all) {
    const near = groups.filter(({ texts }) => texts.some((one) => similarity(one, text) >= from))
    const [first, ...rest] = near
    if (!first) groups.push({ ids: [id], texts: [text] })
    else {
      for (const other of rest) {
        first.ids.push(...other.ids)
        first.texts.push(...other.texts)
        groups.splice(groups.indexOf(other), 1)
      }
      first.ids.push(id)
      first.texts.push(text)
    }
  }
  const order = new Map(all.map(({ id }, at) => [id, at]))
  const place = (id: string) => order.get(id) ?? 0
  return groups.map(({ ids }) => ids.toSorted((a, b) => place(a) - place(b))).filter(({ length }) => length > 1)
}

function shingles(text: string): Set<string> {
  const signs = [...plain(text)]
  if (signs.length <= shingleLength) return new Set(signs.length > 0 ? [signs.join('')] : [])
  return new Set(signs.slice(shingleLength - 1).map((_, at) => signs.slice(at, at + shingleLength).join('')))
}
