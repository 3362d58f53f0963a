import { afterAll, beforeAll, test } from 'vitest'
import { capacityEnded } from '#server/acts/organisation.ts'
import { provideApp } from '#server/app.ts'
import { actions as inviting } from '../../src/routes/[lang=lang]/work/organisations/own/+page.server.ts'
import { actions as programming } from '../../src/routes/[lang=lang]/work/programme/+page.server.ts'
import { openWorld, type World } from '../world.ts'
import { formOn, refuses } from './refusing.ts'

let w: World
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
}, 120_000)
afterAll(() => w.close())

test('a capacity is used within its dates, and handed on for no longer', async () => {
  const [holder, colleague] = [await w.official('wang', 'regulator'), await w.official('li', 'regulator')]
  const dates = { fromDay: '2026-03-03', untilDay: '2026-03-31' }
  const deputy = await w.deputy(holder, 'zhao', dates)
  const suspend = formOn(programming.prepare, {}, { state: 'suspended', reason: '另行安排。' })
  await refuses(suspend(deputy), ['capacity-not-begun', '从2026年3月3日（周二）起', 'begins on Tue', '6.1'])
  await w.turnTo('2026-03-03')
  const invite = formOn(inviting.invite, {}, { 'person.name': '孙', 'person.email': 'sun@test.invalid' })
  await refuses(invite(deputy, { fromDay: '2026-03-03', untilDay: '2026-04-01' }), [
    'capacity-beyond-own',
    '给别人的不能更长',
    'cannot give a longer one',
    '6.1',
  ])
  await w.do(capacityEnded, { capacity: holder.capacity ?? '', untilDay: '2026-03-03' }, colleague)
  await w.turnTo('2026-03-04')
  await refuses(suspend(holder), ['capacity-ended', '已于2026年3月3日（周二）终止', 'ended on Tue', '6.1'])
})
