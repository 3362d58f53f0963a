import { closeSync, openSync, writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { organisationRecorded } from '#server/acts/organisation.ts'
import { performed } from '#server/acts/perform.ts'
import type { App } from '#server/app.ts'
import { recordBodies } from '#server/bodies.ts'
import { digestOf } from '#server/hash.ts'
import { sealing } from '#server/jobs/sealing.ts'
import { loop } from '#server/jobs/loop.ts'
import { sweep } from '#server/jobs/sweep.ts'
import { openLedger } from '#server/ledger.ts'
import { openApp } from '#server/open-app.ts'
import { readSettings } from '#server/settings.ts'
import { performRound } from './round.ts'

/*
 * One life of the application, until it is killed: `life.ts FOLDER TOLD FROM LIFE`. It performs rounds from number FROM
 * on, and beside them single acts by another caller, seals, and writes every act that was answered into the file TOLD
 * after the answer, a line each. A round is begun again from its first act after anything went wrong on the way to the
 * database: what was done is answered as it was then.
 */
const [folder = '', told = '', from = '1', life = '1'] = process.argv.slice(2)
const file = openSync(told, 'a')
/** In one write: the line is there or it is not. */
const tell = (key: string, result: unknown) => void writeSync(file, `${digestOf(result ?? null)} ${key}\n`)

const opened = await openApp(readSettings({ LINGPAO_DATA: folder }), () => undefined)
let now = new Date('2021-01-04T01:00:00Z')
const app: App = { ...opened.app, clock: { now: () => now } }
let stopped = false
process.once('SIGTERM', () => (stopped = true))
await openLedger(app)
const bodies = await recordBodies(app)
const seals = loop(100, sealing(app), () => undefined)
const [rounds, others] = [performRounds(Number(from)), performOthers()]
await Promise.all([rounds, others])
await seals.stop()
await opened.close()
closeSync(file)

async function performRounds(first: number) {
  for (let number = first; !stopped;) {
    let acts = 0
    const newKey = () => {
      if (stopped) throw new Error('this life is told to end')
      return `round ${number} ${++acts}`
    }
    try {
      await performRound({
        app,
        bodies,
        number,
        keys: { newKey, told: tell },
        turn: async (to) => {
          now = to
          await sweep(app)
        },
      })
      number += 1
    } catch (problem) {
      await survived(problem)
    }
  }
}

async function performOthers() {
  const input = { name: { zh: '演示部门' }, kind: 'department', place: app.policy.province.code } as const
  for (let number = 1; !stopped;) {
    const key = `other ${life} ${number}`
    try {
      const result = await performed(app, organisationRecorded, input, { by: { actor: 'system' }, key })
      tell(key, result)
      number += 1
    } catch (problem) {
      await survived(problem)
    }
    await wait(5)
  }
}

/** The database went away: it comes back. Anything else is a fault, and ends this life with it. */
async function survived(problem: unknown) {
  if (stopped) return
  if (!wentAway(problem)) {
    console.error(problem)
    process.exit(1)
  }
  await wait(50)
}

function wentAway(problem: unknown): boolean {
  if (problem instanceof AggregateError) return problem.errors.every(wentAway)
  const { code, message } = problem as { code?: string; message?: string } // whatever was thrown
  return /^(57P0|08|ECONN|ENOENT|EPIPE)/.test(code ?? '') || /onnection|timeout/.test(message ?? '')
}
