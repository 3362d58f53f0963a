import { strengthOf, strengthWhole, type Lot, type Usual } from './lot.ts'

/**
 * Rows that may have a place in some draw, or be next behind the last: those that the farthest weights lift to what enough of the
 * best keep in any draw. Without all others every count and every cut is the same. The first rows are the best.
 */
export function contenders(lot: Lot, model: Usual, places: number): number[] {
  const { rows, indicators, points, shift } = lot
  const own = (row: number) => points.subarray(row * indicators, (row + 1) * indicators)
  const { lowest, reaches } = model.kind === 'box' ? inBox(lot.shares, model) : inMix(lot.shares, model)
  const ahead = Math.min(rows, places + (places >> 2) + 16)
  const kept = Array.from({ length: ahead }, (_, row) => lowest(own(row))).sort((a, b) => b - a)[places] ?? 0
  // A weight in whole numbers lies within one in 2^shift of what was drawn, and scores within one of each other may round alike.
  const away = (indicators * points.reduce((most, one) => Math.max(most, one), 0)) / 2 ** shift
  const least = kept - 2 * away - 1.001
  const all: number[] = []
  for (let row = 0; row < rows; row++) if (reaches(own(row), least)) all.push(row)
  return all
}

type Reach = {
  /** The lowest score that any weights of the model give, or a thousandth above it. */
  readonly lowest: (points: Int16Array) => number
  /** Whether some of them give such a score. */
  readonly reaches: (points: Int16Array, score: number) => boolean
}

function inBox(shares: Uint32Array, model: Usual): Reach {
  const strength = strengthOf(model) / strengthWhole
  /** How far, and by how much weight in all, points lie above a score where those above it weigh most, or least. */
  const beyond = (points: Int16Array, score: number, strong: number): [number, number] => {
    let [sum, weights] = [0, 0]
    for (let j = 0; j < points.length; j++) {
      const above = (points[j] ?? 0) - score
      const weight = (shares[j] ?? 0) * (above > 0 ? 1 + strong : 1 - strong)
      sum += weight * above
      weights += weight
    }
    return [sum, weights]
  }
  return {
    lowest(points) {
      const [sum, weights] = beyond(points, 0, 0)
      // From the score as it is downwards, until no weights lie lower.
      for (let at = sum / weights; ;) {
        const [sum, weights] = beyond(points, at, -strength)
        if (sum / weights > -1e-6) return at
        at += sum / weights
      }
    },
    reaches: (points, score) => beyond(points, score, strength)[0] >= 0,
  }
}

function inMix(shares: Uint32Array, model: Usual): Reach {
  const part = strengthOf(model) / strengthWhole
  const together = shares.reduce((sum, one) => sum + one, 0)
  /** All of the part on the indicator with the fewest points, or with the most. */
  const mixed = (points: Int16Array, of: (...points: number[]) => number) =>
    ((1 - part) * points.reduce((sum, one, j) => sum + one * (shares[j] ?? 0), 0)) / together + part * of(...points)
  return {
    lowest: (points) => mixed(points, Math.min),
    reaches: (points, score) => mixed(points, Math.max) >= score,
  }
}
