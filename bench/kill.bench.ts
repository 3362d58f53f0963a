import { kill } from '../tests/prove/kill.ts'
import { calibration, say } from './calibration.ts'

/** Fifty kills in the middle of rounds, Node and PostgreSQL in turn. `kill.bench.ts TIMES SEED` */
const times = Number(process.argv[2] ?? 50)
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31))

say(calibration())
const { kills, answered, acts, faults } = await kill(times, seed, (line) => console.log(`  ${line}`))
for (const fault of faults) say(fault, false)
say(
  `${kills} kills (seed ${seed}): ${answered} acts answered, ${acts} in the ledger, ${faults.length} faults (none)`,
  faults.length === 0 && kills === times,
)
