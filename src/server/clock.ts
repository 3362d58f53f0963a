export type Clock = { now(): Date }

/** The real clock, or one that starts at `from` now and goes on at the real pace: for a demonstration and for tests. */
export function clockFrom(from?: string): Clock {
  if (from === undefined) return { now: () => new Date() }
  const ahead = Date.parse(from) - Date.now()
  return { now: () => new Date(Date.now() + ahead) }
}
