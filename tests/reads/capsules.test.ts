import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recompute } from '#capsule/recompute.ts'
import { plus, written } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { provideApp, type App } from '#server/app.ts'
import { seedDemonstration } from '#server/demo/seed.ts'
import { rankingCapsule } from '#server/reads/public/ranking-capsule.ts'
import { rankingEntry } from '#server/reads/public/ranking-entry.ts'
import { ranking, rankings } from '#server/reads/public/rankings.ts'
import { GET } from '../../src/routes/[lang=lang]/(public)/rankings/[number]/capsule.json/+server.ts'
import { openBareApp } from '../world.ts'

let app: App
let close: () => Promise<void>
beforeAll(async () => {
  ;({ app, close } = await openBareApp('2026-11-23'))
  provideApp(app)
  await seedDemonstration(app)
}, 240_000)
afterAll(() => close())

test('every publicised ranking has a capsule that computes again to the same bytes, with the digest on the ledger', async () => {
  const all = (await rankings(app)).rankings
  expect(all.length).toBeGreaterThan(1)
  for (const { number } of all) {
    const found = recompute((await rankingCapsule(app, number)) ?? new Uint8Array())
    expect(found).toMatchObject({ kind: 'same', places: [], isSeedDerived: true })
    if (found.kind === 'unreadable' || found.capsule.judgements.length > 0) continue
    expect(found.capsule.digests.result).toBe((await ranking(app, number))?.resultDigest)
  }
  expect(await rankingCapsule(app, '2026-99-none')).toBeUndefined()
}, 120_000)

test('the file of a judged ranking computes again to the same hash, and names seats and no expert', async () => {
  const number = '2026-01-washed'
  const file = await GET({ params: { lang: 'zh', number } } as never)
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="capsule-${number}.json"`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = recompute(bytes)
  if (found.kind === 'unreadable') throw new Error(found.kind)
  const hash = createHash('sha256').update(bytes).digest('hex')
  expect([found.kind, found.file, found.here]).toEqual(['same', hash, hash])
  const { judgements, judged } = found.capsule
  expect(judgements.length).toBeGreaterThan(1)
  expect(judged?.differences.length).toBeGreaterThan(0)
  for (const one of judgements) {
    expect(one.who).toMatch(/^seat \d+$/)
    expect(new Set(one.evidence)).toEqual(new Set(one.evidence.length > 0 ? ['accepted'] : []))
    if (one.kind === 'grade-qualitative') for (const { seat } of one.grades) expect(seat).toMatch(/^seat \d+$/)
  }
  const text = new TextDecoder().decode(bytes)
  const people = await app.reader.selectFrom('person').select('name').execute()
  const experts = await app.reader.selectFrom('expert').select('employer').execute()
  const names = people.flatMap(({ name }) => name ?? [])
  expect([names.length > 10, experts.length > 4]).toEqual([true, true])
  expect(names.filter((name) => text.includes(name))).toEqual([])
  expect(experts.filter(({ employer }) => text.includes(employer))).toEqual([])
}, 120_000)

test('every line of a ranking is explained, and what it brought and lost adds up to full marks', async () => {
  for (const { number } of (await rankings(app)).rankings)
    for (const { declaration } of ((await ranking(app, number))?.entries ?? []).slice(0, 8)) {
      const entry = await rankingEntry(app, number, declaration)
      expect(entry?.explanation?.rank).toBe(entry?.entry.rank)
      const { contribution, loss } = entry?.explanation?.sums ?? { contribution: '0', loss: '0' }
      expect(written(plus(rational(contribution), rational(loss)))).toBe('100')
    }
}, 120_000)
