import type { Say } from '#ui/words/index.ts'

/** “=3” where others hold the same rank. */
export const sayRank = (say: Say, rank: number, isShared: boolean): string =>
  isShared ? say('ranking.rank-shared', { rank }) : String(rank)
