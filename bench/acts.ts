import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { organisationRecorded } from '#server/acts/organisation.ts'
import { performed } from '#server/acts/perform.ts'
import { openDatabase } from '#server/db/open.ts'
import { benchApp } from './app.ts'

/** Acts per second, one at a time and sixteen at once, beside bare single-row transactions on the same durable server. */
const rounds = Number(process.argv[2] ?? 5)
const perRound = Number(process.argv[3] ?? 300)
const { app, close } = await benchApp()

const name = { zh: '测试机构' }
const act = () =>
  performed(
    app,
    organisationRecorded,
    { name, kind: 'department', place: app.policy.province.code },
    { by: { actor: 'system' }, key: randomUUID() },
  )

const owner = openDatabase(app.url, 'owner', 1)
await sql`create table bench_row (id uuid primary key, name jsonb, place text)`.execute(owner)
await sql`grant insert on bench_row to lingpao_server`.execute(owner)
await owner.destroy()
/** The same driver, the same server, a transaction with one row in it. */
const bare = () =>
  app.db
    .transaction()
    .execute((tx) => sql`insert into bench_row values (${randomUUID()}, ${JSON.stringify(name)}, '53')`.execute(tx))

async function perSecond(work: () => Promise<unknown>, callers: number): Promise<number> {
  let left = perRound
  const began = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (left-- > 0) await work()
    }),
  )
  return perRound / ((performance.now() - began) / 1000)
}

const median = (numbers: number[]) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

for (const callers of [1, 16]) {
  const acts: number[] = []
  const rows: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const [bareRate, actRate] = [await perSecond(bare, callers), await perSecond(act, callers)]
    if (round > 0) (rows.push(bareRate), acts.push(actRate)) // the first round warms up
  }
  const [a, b] = [median(acts), median(rows)]
  console.log(
    `${callers} at once: ${a.toFixed(0)} acts/s, ${b.toFixed(0)} bare single-row transactions/s, ratio ${(a / b).toFixed(2)}` +
      (callers === 1 ? ' (at least 0.5)' : ''),
  )
}
await close()
