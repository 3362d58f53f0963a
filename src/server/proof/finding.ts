/** What does not hold: where (table and key, column, act, checkpoint, file), and what is wrong there. */
export type CheckFinding = { readonly at: string; readonly says: string }

export type Found = (at: string, says: string) => void

export const written = ({ at, says }: CheckFinding): string => `${at}: ${says}`

export const rowAt = (table: string, key: string): string => `${table} ${key}`
export const actAt = (seq: number): string => `act ${seq}`
