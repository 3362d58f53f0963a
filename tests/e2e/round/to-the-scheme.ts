import { expect, test } from 'vitest'
import type { Named } from '#policy/shape.ts'
import { yunnan20209 as plan } from '#policy/yunnan-2020-9.ts'
import { attach, choose, confirm, enter, field, fill, fillAll, follow, press, sees, select, tick } from '../verbs.ts'
import { escaped } from '../voice.ts'
import type { Walk } from '../walk.ts'
import { area, call, experts, scheme, schemeFile, society } from './cast.ts'
import { convene, issue, opine, register, review, send, verify, write } from './steps.ts'

/** From a key area to a scheme that is published: clauses 3.1 to 3.4.3 of the plan. */
export function toTheScheme(walk: Walk): void {
  const { say, saying, task, text, office, member, newcomer, anybody, turnTo } = walk
  const named = (list: readonly Named[], id: string) => text(list.find((one) => one.id === id)?.name ?? { zh: id })
  const panel = experts.slice(0, 5)
  let comment = ''
  let objection = ''

  test('a key area is proposed, and the departments are asked', async () => {
    const page = await office('regulator', 0)
    await enter(page, say('room.key-areas'))
    await follow(page, say('work.propose'))
    await select(page, say('work.group'), named(plan.areaGroups, 'green-food'))
    await fillAll(page, {
      [say('work.title-zh')]: area,
      [say('work.factor-declaration')]: '已有三十余项公开。',
      [say('work.factor-attention')]: '关注瓶插寿命。',
      [say('work.factor-effect')]: '采后处理决定瓶插寿命。',
      [say('work.factor-differentiation')]: '差别明显。',
    })
    await press(page, say('work.propose-submit'))
    await sees(page, say('area-work.state-proposed'), '已有三十余项公开。')
    await press(page, say('area-work.ask'))
    await sees(page, say('area-work.opinion-asked'))
    const department = await office('department', 0)
    await follow(department, task('desk.what.give-joint-opinion', area))
    await choose(department, say('area-work.stance'), say('area-work.opinion-agree'))
    await press(department, say('area-work.give-submit'))
    await sees(department, say('area-work.opinion-agree'))
  })

  test('ten working days later the others have said nothing, and the area is decided by two persons', async () => {
    await turnTo('2026-03-02T10:00:00+08:00')
    const page = await office('regulator', 0)
    await follow(page, task('desk.what.decide-key-area', area))
    await sees(page, say('area-work.opinion-silent'))
    await press(page, say('work.area-prepare'))
    await sees(page, say('prepare.state-prepared'), say('prepare.another'))
    await issue(walk, await office('regulator', 1), area)
    await sees(await anybody('/key-areas'), area)
  })

  test('the working body calls for assessors', async () => {
    const page = await office('working-body', 0)
    await enter(page, say('room.calls'))
    await follow(page, say('work.call-new'))
    await fillAll(page, {
      [say('work.title-zh')]: call,
      [say('work.closes-on')]: '2026-03-31',
      [say('work.rules')]: '按统一格式提交方案，不收费。',
    })
    await tick(page, new RegExp(escaped(area)))
    await press(page, say('prepare.submit'))
    await issue(walk, await office('working-body', 1), call)
    const outside = await anybody('/calls')
    await follow(outside, new RegExp(escaped(call)))
    await sees(outside, say('call.open'), area)
  })

  test('an assessor registers itself, sets its password by the mailed link, and is verified', async () => {
    const page = await newcomer(society.email, '/register')
    await follow(page, say('registration.as-assessor'))
    await fillAll(page, {
      [say('registration.uscc')]: society.uscc,
      [say('registration.name')]: society.name,
      [say('registration.place-code')]: '530102',
      [say('registration.applicant-name')]: '会员演示',
      [say('registration.applicant-email')]: society.email,
    })
    await choose(page, say('registration.assessor-kind'), named(plan.assessorKinds.entries, 'industry-association'))
    await register(walk, page, society)
    await verify(walk, await office('working-body', 0), society.name)
  })

  test('it applies with a scheme: a draft first, then handed in', async () => {
    const page = await member(society)
    await enter(page, say('room.applications'))
    await follow(page, say('work.apply'))
    await select(page, say('application.target'), area)
    await fill(page, say('application.statement'), '本机构熟悉切花行业，独立公正。')
    await tick(page, say('application.no-fee-text'))
    await choose(page, say('application.interests'), say('application.interests-none'))
    await choose(page, say('application.interests'), say('application.interests-none'))
    await attach(page, say('application.scheme-file'), 'scheme.json', schemeFile)
    await press(page, say('application.save'))
    await sees(page, saying('application.saved'))
    await press(page, say('application.lodge'))
    await confirm(page)
    await sees(page, saying('application.received'))
  })

  test('its form is examined, and experts are invited', async () => {
    const page = await office('working-body', 0)
    await follow(page, task('desk.what.examine-form', scheme))
    for (const met of await page.getByRole('radio', { name: say('application.check-met'), exact: true }).all())
      await met.check()
    await press(page, say('application.examine'))
    await follow(page, say('panel.convene'))
    await convene(walk, page, panel)
  })

  test('the experts accept and hand in their sheets, all at a time, and the opinion follows from the sheets', async () => {
    await Promise.all(panel.map((expert) => review(walk, expert, scheme)))
    await opine(walk, await office('working-body', 0), scheme)
  })

  test('for ten working days anybody comments, without an account', async () => {
    const page = await office('working-body', 0)
    await follow(page, task('desk.what.open-publicity', scheme))
    await press(page, say('application.prepare-publicity'))
    await issue(walk, await office('working-body', 1), scheme)
    const outside = await write(walk, scheme, { kind: 'comment', text: '请写明每项指标的检验方法。' })
    comment = await send(walk, outside, 'comment')
  })

  test('an objection without evidence comes back: the rule is said, the field is shown, what was typed is there', async () => {
    const text = '花枝长度分级过宽。'
    const page = await write(walk, scheme, { kind: 'objection', text })
    await press(page, say('submission.send'))
    const evidence = field(page, say('submission.evidence'))
    const rule = page
      .getByRole('alert')
      .getByRole('link', { name: say('issue.evidence-needed', { field: say('submission.evidence') }) })
    expect(await rule.getAttribute('href')).toBe(`#${await evidence.getAttribute('id')}`)
    expect(await field(page, say('submission.text')).inputValue()).toBe(text)
    expect(await page.getByRole('radio', { name: say('submission.objection'), exact: true }).isChecked()).toBe(true)
    await evidence.fill('没有。')
    objection = await send(walk, page, 'objection')
  })

  test('the comment is answered in public', async () => {
    const page = await office('working-body', 0)
    await follow(page, task('desk.what.answer-submission', comment))
    await fill(page, say('submissions.answer'), '检验方法列在表1最后一栏。')
    await press(page, say('submissions.answer-submit'))
    await confirm(page)
    await sees(page, say('submissions.state-answered'))
    const outside = await anybody('/publicity')
    await follow(outside, new RegExp(escaped(scheme)))
    await sees(outside, '检验方法列在表1最后一栏。')
  })

  test('two persons find the objection inadmissible, on a ground of the list', async () => {
    const find = async (which: 0 | 1, button: string) => {
      const page = await office('working-body', which)
      await follow(page, task('desk.what.examine-objection', objection))
      await select(page, say('submissions.ground'), named(plan.inadmissibleGrounds, 'no-evidence'))
      await fill(page, say('submissions.public-reason'), '没有材料，也没有可以查证的线索。')
      await press(page, button)
      await confirm(page)
      return page
    }
    await sees(await find(0, say('submissions.inadmissible-propose')), saying('submissions.proposed'))
    await sees(await find(1, say('submissions.inadmissible-decide')), say('submissions.state-inadmissible'))
    const outside = await anybody('/publicity')
    await follow(outside, new RegExp(escaped(scheme)))
    await sees(outside, '没有材料，也没有可以查证的线索。')
  })

  test('after the last day the scheme is published', async () => {
    await turnTo('2026-03-17T10:00:00+08:00')
    const page = await office('working-body', 0)
    await follow(page, task('desk.what.publish-scheme', scheme))
    await press(page, say('application.prepare-publication'))
    await issue(walk, await office('working-body', 1), scheme)
    await sees(await anybody('/schemes'), scheme)
  })
}
