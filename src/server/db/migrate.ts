import { Migrator } from 'kysely/migration'
import { migrations } from '../../../migrations/index.ts'
import { installQueue } from '../jobs/queue.ts'
import { openDatabase } from './open.ts'

/** Brings the database at `url` (its owner's) up to date, or up to a migration. Throws with the migration's name when one fails. */
export async function migrate(url: string, upTo?: string): Promise<readonly string[]> {
  const db = openDatabase(url, 'owner', 1)
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    const { error, results = [] } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
    const failed = results.find((result) => result.status === 'Error')
    if (error) throw new Error(`migration ${failed?.migrationName ?? ''} failed`, { cause: error })
    await installQueue(url)
    return results.map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}
