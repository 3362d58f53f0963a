import type { ColumnType } from 'kysely'

/** A jsonb column: objects out, JSON text in (see `json`). */
export type Stored<T> = ColumnType<T, string, string>

/** What every official row carries: its id and the number of the act that last wrote it. */
export type Official = { id: string; act: number }
