import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { panelConvened, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { seatRecused, seatSubstituted } from '#server/acts/seat.ts'
import type { Expert } from '#server/demo/stage.ts'
import { panel as readPanel } from '#server/reads/work/panels.ts'
import { seat as readSeat } from '#server/reads/work/seats.ts'
import { clause } from '../clause.ts'
import { openWorld, type World } from '../world.ts'
import { whoIs } from './exits.ts'
import * as kites from './kites.ts'

describe('a sheet is read without its name', () => {
  let w: World
  let pool: Expert[]
  let clerk: By
  let area = ''
  let call = ''
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    pool = await kites.experts(w, 8)
    area = await kites.keyArea(w)
    call = await kites.call(w, [area], 500)
    clerk = (await w.stage.body()).prepares
  })
  afterAll(() => w.close())

  const expert = (at: number): Expert => {
    const one = pool[at]
    if (!one) throw new Error('a pool of eight')
    return one
  }
  const seatsIn = (panel: string) =>
    w.app.reader.selectFrom('seat').select(['id', 'expert', 'number', 'state']).where('panel', '=', panel).execute()

  /** Five experts in this order hand in these words; before that the first leaves for the sixth, or nobody does. */
  async function reviewed(serial: number, { order, leaves }: { order: readonly number[]; leaves: boolean }) {
    const application = await kites.applied(w, await kites.assessor(w, serial), { call, keyArea: area })
    await w.stage.passForm(application)
    const experts = order.map((at) => expert(at).expert)
    const { panel } = await w.do(panelConvened, { kind: 'scheme-review', subject: application, experts }, clerk)
    const seatOf = async ({ expert: one }: Expert) =>
      (await seatsIn(panel)).find((seat) => seat.expert === one && seat.state !== 'recused')?.id ?? ''
    if (leaves) {
      const seat = await seatOf(expert(5))
      await w.do(seatRecused, { seat }, expert(5).by)
      await w.do(seatSubstituted, { seat, expert: expert(0).expert }, clerk)
    }
    const words = ['丁', '甲', '戊', '乙', '丙']
    for (const [at, reasons] of words.entries()) {
      const seat = await seatOf(expert(at))
      await w.do(seatAnswered, { seat, accepts: true }, expert(at).by)
      await w.do(reviewSubmitted, { seat, verdict: 'pass', scores: {}, reasons }, expert(at).by)
    }
    const own = await readSeat(whoIs(expert(1).by), w.app, await seatOf(expert(1)))
    const desk = await readPanel(whoIs(clerk), w.app, panel)
    if (own.seen !== 'open' || desk.seen !== 'open') throw new Error('not disclosed')
    return { own: own.data, sheets: desk.data.sheets }
  }

  clause(
    '3.4.2',
    'neither the order of the seats nor one that was left shows in the sheets',
    async () => {
      const asOrdered = await reviewed(1, { order: [0, 1, 2, 3, 4], leaves: false })
      const reordered = await reviewed(2, { order: [4, 2, 0, 3, 1], leaves: false })
      const withSubstitute = await reviewed(3, { order: [5, 1, 2, 3, 4], leaves: true })

      expect(asOrdered.sheets.map(({ number, reasons }) => [number, reasons])).toEqual(
        ['丁', '丙', '乙', '戊', '甲'].map((reasons, at) => [at + 1, reasons]),
      )
      expect(asOrdered.own.others.map(({ number, reasons }) => [number, reasons])).toEqual(
        ['丁', '丙', '乙', '戊'].map((reasons, at) => [at + 1, reasons]),
      )
      for (const other of [reordered, withSubstitute]) {
        expect(other.sheets).toEqual(asOrdered.sheets)
        expect(other.own.others).toEqual(asOrdered.own.others)
      }
      // A seat's own number would tell a substitute that somebody left.
      expect(withSubstitute.own).not.toHaveProperty('number')
    },
    60_000,
  )
})
