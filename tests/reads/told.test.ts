import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { act } from '#server/acts/act.ts'
import { performed } from '#server/acts/perform.ts'
import { json } from '#server/db/schema.ts'
import { seedDemonstration } from '#server/demo/seed.ts'
import { actPage, ledgerPage } from '#server/reads/public/acts.ts'
import { answeredSuggestions } from '#server/reads/public/area-suggestions.ts'
import { assessor, assessors } from '#server/reads/public/assessors.ts'
import { call, calls } from '#server/reads/public/calls.ts'
import { concernCounts } from '#server/reads/public/concerns.ts'
import { edition } from '#server/reads/public/editions.ts'
import { exits } from '#server/reads/public/exits.ts'
import { frontRunners } from '#server/reads/public/front-runners.ts'
import { home } from '#server/reads/public/home.ts'
import { keyAreas } from '#server/reads/public/key-areas.ts'
import { publicPaths } from '#server/reads/public/paths.ts'
import { policyPage } from '#server/reads/public/policy.ts'
import { publications } from '#server/reads/public/publications.ts'
import { publicities, publicity } from '#server/reads/public/publicity.ts'
import { rankings } from '#server/reads/public/rankings.ts'
import { schemes } from '#server/reads/public/schemes.ts'
import { standards } from '#server/reads/public/standards.ts'
import { openBareApp } from '../world.ts'

/*
 * Who was told of what they owe, when, and whether the mail went out, is between them and the office. Both are put where a
 * public read could find them: at obligations, organisations and people that the public pages speak of.
 */
const secret = '只给当事人的通知'

let world: Awaited<ReturnType<typeof openBareApp>>
beforeAll(async () => {
  world = await openBareApp('2026-11-23')
  await seedDemonstration(world.app)
}, 120_000)
afterAll(() => world.close())

const everybodyTold = act('everybody.told@1', {
  clauses: ['6.1'],
  by: ['system'],
  sealed: true,
  input: z.object({}),
  async perform(context) {
    const { tx, seq, today, at } = context
    const obligations = await tx.selectFrom('obligation').select(['id', 'person']).execute()
    for (const { id: obligation, person } of obligations)
      await tx
        .insertInto('service')
        .values({ id: context.id(), act: seq, obligation, person, mail: 'failed', tried_at: at })
        .execute()
    const organisations = await tx
      .selectFrom('organisation')
      .select('id')
      .where('kind', 'in', ['assessor', 'enterprise'])
      .execute()
    for (const { id: organisation } of organisations)
      await tx
        .insertInto('notice')
        .values({
          id: context.id(),
          act: seq,
          role: 'assessor',
          organisation,
          kind: 'round-stopped',
          subject: organisation,
          title: json({ zh: secret }),
          served_on: today,
          read_on: null,
        })
        .execute()
    return { services: obligations.length, notices: organisations.length }
  },
  shows: () => ({}),
})

/** Every page that is not the ledger's own. */
async function pages() {
  const { app } = world
  const [listed, all] = [await publicities(app), await assessors(app)]
  return {
    home: await home(app),
    keyAreas: await keyAreas(app),
    edition: await edition(app, { year: '2026' }),
    calls: [await calls(app), await call(app, '2026-01'), await call(app, '2026-02')],
    assessors: [all, await assessor(app, all[0]?.uscc ?? '')],
    suggestions: await answeredSuggestions(app),
    concerns: await concernCounts(app),
    exits: await exits(app),
    schemes: await schemes(app),
    publications: await publications(app),
    publicity: [
      listed,
      ...(await Promise.all([...listed.running, ...listed.past].map(({ number }) => publicity(app, number)))),
    ],
    rankings: await rankings(app),
    frontRunners: await frontRunners(app),
    standards: await standards(app, {} as never), // asked for nothing in particular
    paths: await publicPaths(app),
  }
}

test('no public page tells that somebody was served or noticed, nor of what', async () => {
  const before = await pages()
  const { services, notices } = await performed(world.app, everybodyTold, {}, { by: { actor: 'system' } })
  expect([services > 20, notices > 5]).toEqual([true, true])
  expect(await pages()).toEqual(before)

  const rows = await world.app.reader.selectFrom('service').select('id').unionAll((db) => db.selectFrom('notice').select('id')).execute() // prettier-ignore
  const { seq } = await world.app.reader.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
  const ledger = JSON.stringify([
    await ledgerPage(world.app, undefined),
    await actPage(world.app, seq),
    await policyPage(world.app),
  ])
  expect(ledger).toContain('sealed')
  for (const told of [secret, ...rows.map(({ id }) => id)]) expect(ledger).not.toContain(told)
})
