/** What the number of front-runners is weighed by (3.4.5): how easily consumers choose, how high the industry stands, how many standards are public. */
export const sizeFactors = ['choice', 'level', 'number'] as const
export type SizeFactor = (typeof sizeFactors)[number]

/** The written reason for each. */
export type SizeFactors = Readonly<Record<SizeFactor, string>>

type Ranked = { readonly enterprise: string; readonly star: number }

/** What each factor is weighed on: figures of the ranking itself, for people to judge. */
export function weighed(ranked: readonly Ranked[], of: { places: number; taken: number; left: number }) {
  const enterprises = new Set(ranked.map(({ enterprise }) => enterprise)).size
  const stars = (count: number) => ranked.filter(({ star }) => star === count).length
  return {
    choice: { places: of.places, enterprises, standards: ranked.length },
    level: { five: stars(5), four: stars(4), three: stars(3), below: of.taken - ranked.length },
    number: { public: of.taken + of.left, taken: of.taken, ranked: ranked.length },
  }
}
