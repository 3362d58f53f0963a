import { expect, test } from 'vitest'
import { seedDemonstration } from '#server/demo/seed.ts'
import { ranking } from '#server/reads/public/rankings.ts'
import { openBareApp } from '../world.ts'

test('the demonstration shows every kind of page: one round published, one in publicity, one in review', async () => {
  const { app, close } = await openBareApp('2026-11-23')
  try {
    await seedDemonstration(app)
    const states = async (table: 'application' | 'ranking' | 'publicity') =>
      (
        await app.reader
          .selectFrom(table)
          .select(table === 'publicity' ? 'outcome as state' : 'state')
          .orderBy('act')
          .execute()
      ).map(({ state }) => state)
    expect((await states('application')).toSorted()).toEqual(['in-publicity', 'in-review', 'published', 'returned'])
    expect(await states('ranking')).toEqual(['published', 'published'])
    expect((await states('publicity')).filter((outcome) => outcome === null)).toEqual([null])
    const opinions = await app.reader.selectFrom('joint_opinion').select('state').orderBy('state').execute()
    expect(new Set(opinions.map(({ state }) => state))).toEqual(new Set(['agree', 'asked', 'changes']))
    const suggestions = await app.reader.selectFrom('area_suggestion').select('state').orderBy('state').execute()
    expect(suggestions.map(({ state }) => state)).toEqual(['declined', 'lodged', 'taken-up'])
    const judged = await app.reader.selectFrom('judgement').select(['kind', 'state']).orderBy('number').execute()
    expect(judged.map(({ kind, state }) => [kind, state])).toEqual([
      ['grade-qualitative', 'standing'],
      ['method-equivalence', 'standing'],
    ])
    const { number } = await app.reader
      .selectFrom('ranking')
      .select('number')
      .where('variety', '=', 'washed')
      .executeTakeFirstOrThrow()
    const shown = (await ranking(app, number))?.judged
    expect(shown?.judgements.map(({ kind, standard }) => [kind, standard])).toEqual([
      ['grade-qualitative', 'Q/YNDEMO 0131S-2025'],
      ['method-equivalence', ''],
    ])
    const moved = shown?.differences.filter(({ without }) => without?.outcome === 'undecided')
    expect(moved?.map(({ standard, with: now }) => [standard, now?.outcome])).toEqual([
      ['Q/YNDEMO 0131S-2025', 'ranked'],
      ['Q/YNDEMO 0134S-2024', 'ranked'],
    ])
    const titles = await app.reader.selectFrom('front_runner').select('number').execute()
    expect(titles.length).toBeGreaterThanOrEqual(4)
  } finally {
    await close()
  }
}, 120_000)
