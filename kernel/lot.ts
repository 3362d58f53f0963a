/*
 * What is drawn on, and where it lies. Rows lie in blocks of eight standards, in each block one pair of indicators after another:
 *   a0 b0 a1 b1 … a7 b7 of the first pair, then of the next; a, b are points as int16.
 * So one multiply-add makes sums for four standards, and four draws are weighed for each load.
 */

export const together: i32 = 4
export const eight: i32 = 8

export let rows: i32 = 0
export let pairs: i32 = 0
export let shift: i32 = 0
export let places: i32 = 0
export let seedLow: u32 = 0
export let seedHigh: u32 = 0
export let model: i32 = 0
export let strength: i32 = 0
export let indicators: i32 = 0

export let points: usize = 0
export let shares: usize = 0
export let weights: usize = 0
export let drawn: usize = 0
export let scores: usize = 0
export let found: usize = 0
export let histogram: usize = 0
export let counters: usize = 0
export let official: usize = 0
export let cuts: usize = 0

export function shape(n: i32, m: i32, q: i32, k: i32): void {
  rows = n
  indicators = m
  pairs = (m + 1) >> 1
  shift = q
  places = k
}

export function chance(low: u32, high: u32, which: i32, strong: i32): void {
  seedLow = low
  seedHigh = high
  model = which
  strength = strong
}

/** Where everything lies: multiples of 16. */
export function place(at: usize, share: usize, weight: usize, draw: usize, score: usize): void {
  points = at
  shares = share
  weights = weight
  drawn = draw
  scores = score
}

export function results(candidates: usize, table: usize, counts: usize, ranks: usize, cut: usize): void {
  found = candidates
  histogram = table
  counters = counts
  official = ranks
  cuts = cut
}
