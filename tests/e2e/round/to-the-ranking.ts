import { expect, test } from 'vitest'
import { sayDay } from '#ui/format.ts'
import { yunnan20209 as plan } from '#policy/yunnan-2020-9.ts'
import { codeOf } from '#server/auth/test-accounts.ts'
import { choose, confirm, enter, fill, fillAll, follow, go, press, sees, select } from '../verbs.ts'
import { escaped } from '../voice.ts'
import type { Walk } from '../walk.ts'
import { area, experts, first, growers, measured, promisesOf, scheme, second, society, third, variety } from './cast.ts'
import * as cast from './cast.ts'
import { convene, declareByTable, issue, opine, register, audit, verify } from './steps.ts'

/** From declarations to a published ranking and its certificates: clauses 2.1 and 3.4.4 to 3.6 of the plan. */
export function toTheRanking(walk: Walk): void {
  const { lang, say, task, text, at, office, member, newcomer, anybody, turnTo } = walk
  const ranking = text(cast.ranking)
  const panel = experts.slice(2, 7)
  let secret = ''
  let certificate = ''

  test('three enterprises register and are verified', async () => {
    const kunming = plan.places.entries.find(({ code }) => code === '530100')?.name ?? { zh: '昆明市' }
    for (const grower of growers) {
      const page = await newcomer(grower.email, '/register')
      await follow(page, say('registration.as-enterprise'))
      await fillAll(page, {
        [say('registration.uscc')]: grower.uscc,
        [say('registration.name')]: grower.name,
        [say('registration.applicant-name')]: '经办演示',
        [say('registration.applicant-email')]: grower.email,
      })
      await select(page, say('registration.place'), text(kunming))
      await register(walk, page, grower)
      await verify(walk, await office('regulator', 0), grower.name)
    }
  })

  test('one declares by form', async () => {
    const page = await member(first)
    await enter(page, say('room.declarations'))
    await follow(page, say('declaration.new'))
    await select(page, say('declaration.area'), area)
    await press(page, say('form.continue'))
    await select(page, say('declaration.variety'), text(variety))
    await fillAll(page, {
      [say('declaration.standard-number')]: first.standard,
      [say('declaration.standard-title')]: '单头月季切花',
      [say('declaration.product')]: first.product,
      ...promisesOf(first, lang),
    })
    await press(page, say('declaration.submit'))
    await sees(page, say('declaration.done'), first.standard)
  })

  test('one declares with a table, checked before it counts', async () => {
    const page = await member(second)
    await enter(page, say('room.declarations'))
    await follow(page, say('declaration.upload'))
    await declareByTable(walk, page, second)
    await sees(page, say('declaration.done'), second.standard)
  })

  test('the working body copies one from another register', async () => {
    const page = await office('working-body', 0)
    await enter(page, say('room.declarations'))
    await follow(page, say('declaration.mirror'))
    await fill(page, say('declaration.source'), '演示公共服务平台 https://standards.invalid')
    await declareByTable(walk, page, third)
    await sees(page, third.standard)
    const outside = await anybody('/standards')
    await fill(outside, say('standard.search'), 'Q/HP')
    await press(outside, say('standard.search-go'))
    await sees(outside, say('standard.count', { count: 3 }), first.standard, second.standard, third.standard)
  })

  test('the assessor comes back with its password, and sets up the second factor that it needs', async () => {
    const page = await member(society)
    await sees(page, say('account.second-factor-needed'))
    await fill(page, say('account.password-again'), society.password)
    await press(page, say('account.set-up'))
    secret = (await page.getByRole('main').getByRole('code').innerText()).replace(/\s/g, '')
    await fill(page, say('account.confirm-code'), codeOf(secret))
    await press(page, say('account.confirm'))
    await sees(page, say('account.backup-lead'))
    await follow(page, say('account.go-on'))
    await sees(page, say('desk.waiting'))
  })

  test('it tells the enterprises what stands in the list', async () => {
    const page = await member(society)
    await follow(page, task('desk.what.freeze-data', scheme))
    await sees(page, first.standard, second.standard, third.standard)
    await press(page, say('intake.announce'))
    await confirm(page)
    await sees(page, say('intake.move'))
    const told = await member(first)
    await follow(told, task('desk.what.read-notice', scheme))
    await sees(told, first.standard, say('intake.is-taken'))
    await press(told, say('notice.read'))
  })

  test('once they have had time to correct, it freezes the data and evaluates', async () => {
    await turnTo('2026-03-25T10:00:00+08:00')
    const page = await member({ ...society, secret })
    await follow(page, task('desk.what.freeze-data', scheme))
    await press(page, say('intake.freeze'))
    await confirm(page)
    await sees(page, first.standard, second.standard, third.standard)
    await press(page, say('making.run'))
    await sees(page, ranking)
  })

  test('enterprises supply reports of what was measured', async () => {
    for (const grower of growers) {
      const page = await member(grower)
      await follow(page, task('desk.what.supply-report'))
      await fillAll(page, {
        [say('report.number')]: 'YS-2026-1',
        [say('report.issuer')]: '演示检测院',
        [say('report.issued-on')]: '2026-03-10',
        [say('report.model')]: grower.product,
        ...measured(lang),
      })
      await choose(page, say('report.kind'), say('report.kind.laboratory'))
      await press(page, say('report.submit'))
      await sees(page, say('report.verdict.meets'))
    }
  })

  test('the assessor shortlists with a reason and asks for consent', async () => {
    const page = await member(society)
    await follow(page, task('desk.what.shortlist', ranking))
    for (const factor of ['choice', 'level', 'number'] as const)
      await fill(page, say(`making.factor-${factor}`), '与榜上的标准相称。')
    await fill(page, say('making.reason'), '第一名得分领先，便于消费者选择。')
    await press(page, say('making.shortlist-do'))
    await confirm(page)
    await press(page, say('making.ask'))
    await confirm(page)
    await sees(page, say('ranking.state.consent'))
  })

  test('two consent, one refuses; the ranking is settled without it', async () => {
    for (const grower of growers) {
      const refuses = grower === second
      const page = await member(grower)
      await follow(page, task('desk.what.consent'))
      await choose(page, say('consent.answer'), say(refuses ? 'consent.refuse' : 'consent.give'))
      await press(page, say('consent.submit'))
      await confirm(page)
      await sees(page, say(refuses ? 'consent.state.refused' : 'consent.state.given'))
    }
    const page = await member(society)
    await follow(page, task('desk.what.settle-ranking', ranking))
    await press(page, say('making.settle'))
    await confirm(page)
    await sees(page, say('ranking.state.settled'))
  })

  test('experts audit the report', async () => {
    const page = await office('working-body', 0)
    await follow(page, task('desk.what.convene-report-audit', ranking))
    await follow(page, say('making.audit'))
    await convene(walk, page, panel)
    await Promise.all(panel.map((expert) => audit(walk, expert, ranking)))
    await opine(walk, await office('working-body', 0), ranking)
  })

  test('for fifteen working days the ranking is shown, and nobody publishes it earlier', async () => {
    const page = await office('working-body', 0)
    await follow(page, task('desk.what.open-publicity', ranking))
    await press(page, say('making.publicise'))
    await issue(walk, await office('working-body', 1), ranking)
    const outside = await anybody('/publicity')
    await follow(outside, new RegExp(escaped(ranking)))
    await sees(outside, first.name, third.name, sayDay(lang, '2026-04-16'))
    await turnTo('2026-04-16T10:00:00+08:00')
    const desk = await office('working-body', 0)
    await enter(desk, say('room.rankings'))
    await follow(desk, ranking)
    await sees(desk, say('ranking.state.in-publicity'), say('making.publish'))
    expect(await desk.getByRole('button', { name: say('making.publish') }).count()).toBe(0)
  })

  test('the day after, it is published', async () => {
    await turnTo('2026-04-17T10:00:00+08:00')
    const page = await office('working-body', 0)
    await follow(page, task('desk.what.publish-ranking', ranking))
    await press(page, say('making.publish'))
    await issue(walk, await office('working-body', 1), ranking)
  })

  test('everybody sees who leads, and nothing of who did not consent', async () => {
    const page = await anybody('/rankings')
    await follow(page, ranking)
    await sees(page, say('ranking.lanes'), say('ranking.withheld-some', { count: 1 }))
    expect(await page.getByRole('main').innerText()).not.toContain(second.name)
    const lanes = page.getByRole('figure').first().getByRole('listitem')
    const [leading = '', following = '', ...others] = await lanes.allInnerTexts()
    expect(leading).toMatch(laneOf(1, first.name, say('lane.leader')))
    expect(following).toMatch(laneOf(2, third.name))
    expect(following).not.toContain(say('lane.leader'))
    expect(others).toEqual([])
    const line = page.getByRole('row').filter({ hasText: first.standard }).filter({ hasText: 'FR-' })
    certificate = /FR-\d{4}-\d{4}/.exec(await line.innerText())?.[0] ?? ''
  })
  const laneOf = (rank: number, ...texts: string[]) =>
    new RegExp([say('lane.rank', { rank }), ...texts].map(escaped).join('[^]*'))

  test('the certificate holds, by its page and by the address of its code', async () => {
    const page = await anybody('/rankings')
    await follow(page, ranking)
    await follow(page, new RegExp(escaped(certificate)))
    await sees(page, say('certificate.says.valid'), first.name, first.standard, first.product)
    await go(page, at(`/c/${certificate}`))
    await sees(page, say('certificate.says.valid'))
  })

  test('a year on, it says that it has expired', async () => {
    await turnTo('2027-04-20T10:00:00+08:00')
    const page = await anybody(`/certificates/${certificate}`)
    await sees(page, say('certificate.status.expired'), say('certificate.says.expired'))
  })
}
