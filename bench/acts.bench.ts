import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { organisationRecorded } from '#server/acts/organisation.ts'
import { performed } from '#server/acts/perform.ts'
import { openDatabase } from '#server/db/open.ts'
import { benchApp } from './app.ts'
import { calibration, median, say } from './calibration.ts'

/**
 * Acts per second, one at a time and sixteen at once, beside bare single-row transactions of the same driver on the same
 * durable server, in turns so that both meet the same neighbours. `acts.bench.ts ROUNDS PER_ROUND`
 */
const rounds = Number(process.argv[2] ?? 20)
const perRound = Number(process.argv[3] ?? 200)
const ratioMin = 0.5

say(calibration())
const { app, close } = await benchApp()
const name = { zh: '测试机构' }
const place = app.policy.province.code
const act = () =>
  performed(
    app,
    organisationRecorded,
    { name, kind: 'department', place },
    { by: { actor: 'system' }, key: randomUUID() },
  )

const owner = openDatabase(app.url, 'owner', 1)
await sql`create table bench_row (id uuid primary key, name jsonb, place text)`.execute(owner)
await sql`grant insert on bench_row to lingpao_server`.execute(owner)
await owner.destroy()
const bare = () =>
  app.db
    .transaction()
    .execute((tx) => sql`insert into bench_row values (${randomUUID()}, ${JSON.stringify(name)}, ${place})`.execute(tx))

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

async function measure(callers: number) {
  const [acts, rows]: [number[], number[]] = [[], []]
  for (let round = -3; round < rounds; round++) {
    const [rowRate, actRate] = [await perSecond(bare, callers), await perSecond(act, callers)]
    if (round < 0) continue // the first rounds warm up
    rows.push(rowRate)
    acts.push(actRate)
  }
  const [a, b] = [median(acts), median(rows)]
  return { acts: a, ratio: a / b, says: `${a.toFixed(0)} acts/s beside ${b.toFixed(0)} bare transactions/s` }
}

const one = await measure(1)
say(`One at a time: ${one.says}, ratio ${one.ratio.toFixed(2)} (at least ${ratioMin})`, one.ratio >= ratioMin)
const sixteen = await measure(16)
const against = (sixteen.acts / one.acts).toFixed(2)
say(
  `Sixteen at once: ${sixteen.says}, ratio ${sixteen.ratio.toFixed(2)}; ${against} of what one caller alone does, since`,
)
say('the ledger has one head: acts wait for each other, bare transactions share their writes to the disk')
await close()
