/** Ranks to 128 are counted one by one, those above in sixteen bins for each doubling. A bin is named by its first rank. */
export const exactRanks = 128

export function binOf(rank: number): number {
  const ahead = rank - 1
  if (ahead < exactRanks) return ahead
  const octave = 31 - Math.clz32(ahead)
  return exactRanks + (octave - 7) * 16 + ((ahead >> (octave - 4)) & 15)
}

export const binsFor = (rows: number): number => binOf(rows) + 1

/** From the first to the last rank of a bin, among so many. */
export function ranksIn(bin: number, rows: number): { first: number; last: number } {
  return { first: firstOf(bin), last: Math.min(rows, firstOf(bin + 1) - 1) }
}

function firstOf(bin: number): number {
  if (bin <= exactRanks) return bin + 1
  const octave = 7 + ((bin - exactRanks) >> 4)
  return 2 ** octave + ((bin - exactRanks) & 15) * 2 ** (octave - 4) + 1
}
