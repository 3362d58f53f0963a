import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Who } from '#domain/disclosure.ts'
import { seedDemonstration } from '#server/demo/seed.ts'
import { certificate, readCertificateNumber } from '#server/reads/public/certificates.ts'
import { frontRunners } from '#server/reads/public/front-runners.ts'
import { rankingEntry } from '#server/reads/public/ranking-entry.ts'
import { ranking, rankings } from '#server/reads/public/rankings.ts'
import { rankingFile, rankingRobustness, rankingRows } from '#server/reads/public/ranking-tables.ts'
import { publication, publications } from '#server/reads/public/publications.ts'
import { standard, standards } from '#server/reads/public/standards.ts'
import { consent, consents } from '#server/reads/work/consents.ts'
import { evaluation } from '#server/reads/work/evaluations.ts'
import { ranking as workRanking } from '#server/reads/work/rankings.ts'
import { complianceReport } from '#server/reads/work/reports.ts'
import { hex, sha256 } from '#server/hash.ts'
import { sayRankFirmness } from '#ui/rank-firmness.ts'
import { openBareApp } from '../world.ts'

let world: Awaited<ReturnType<typeof openBareApp>>

beforeAll(async () => {
  world = await openBareApp('2026-11-23')
  await seedDemonstration(world.app)
}, 120_000)
afterAll(() => world.close())

const entries = () =>
  world.app.reader
    .selectFrom('entry')
    .innerJoin('organisation', 'organisation.id', 'entry.enterprise')
    .innerJoin('ranking', 'ranking.id', 'entry.ranking')
    .innerJoin('declaration', 'declaration.id', 'entry.declaration')
    .select([
      'entry.id',
      'entry.enterprise',
      'entry.consent',
      'entry.declaration',
      'organisation.name',
      'ranking.number',
    ])
    .select(['ranking.id as ranking', 'ranking.evaluation', 'declaration.number as declarationNumber'])
    .select('declaration.standard_number as standard')
    .execute()

const who = (role: Who['role'], organisation: string): Who => ({
  person: 'p',
  capacity: 'c',
  role,
  organisation,
  place: '530000',
})

test('who did not consent is named nowhere in the public ranking: not on the page, in the file, in the table or by address', async () => {
  const silent = (await entries()).filter(({ consent }) => consent !== 'given')
  expect(silent.length).toBeGreaterThan(0)
  for (const one of silent) {
    const page = JSON.stringify(await ranking(world.app, one.number))
    const file = Buffer.from((await rankingFile(world.app, one.number))?.bytes ?? []).toString('utf8')
    const rows = JSON.stringify(await rankingRows(world.app, one.number))
    const firm = JSON.stringify(await rankingRobustness(world.app, one.number))
    for (const text of [page, file, rows, firm]) {
      expect(text.length).toBeGreaterThan(100)
      expect(text).not.toContain(one.name.zh)
      expect(text).not.toContain(one.declarationNumber)
    }
    expect(await rankingEntry(world.app, one.number, one.declarationNumber)).toBe(undefined)
  }
})

test('the number withheld is the number of those who did not consent', async () => {
  const all = await entries()
  for (const number of new Set(all.map((one) => one.number))) {
    const silent = all.filter((one) => one.number === number && one.consent !== 'given').length
    expect((await ranking(world.app, number))?.withheld).toBe(silent)
  }
})

test('the digest on the page is the SHA-256 of the file', async () => {
  const [first] = (await rankings(world.app)).rankings
  const file = await rankingFile(world.app, first?.number ?? '')
  expect(hex(sha256(file?.bytes ?? new Uint8Array()))).toBe(file?.digest)
})

test('a ranking that was never publicised is not public', async () => {
  const [published] = (await rankings(world.app)).rankings
  expect(await ranking(world.app, `${published?.number}-x`)).toBe(undefined)
  expect((await rankings(world.app, { area: 'none' })).rankings).toEqual([])
})

test('contributions add up to the score and, with the losses, to a hundred', async () => {
  for (const { number } of (await rankings(world.app)).rankings) {
    const found = await ranking(world.app, number)
    for (const { declaration, score } of found?.entries ?? []) {
      const entry = await rankingEntry(world.app, number, declaration)
      expect(Number(entry?.sums.contribution.replace('≈', ''))).toBeCloseTo(Number(score), 2)
      expect(entry?.sums.together).toBe('100')
    }
  }
})

test('of every line it is said how firm its rank is, and of nobody who is not shown', async () => {
  const silent = (await entries()).filter(({ consent }) => consent !== 'given')
  for (const { number } of (await rankings(world.app)).rankings) {
    const lines = (await ranking(world.app, number))?.entries ?? []
    expect(lines.length).toBeGreaterThan(1)
    for (const { declaration, rank } of lines) {
      const entry = await rankingEntry(world.app, number, declaration)
      if (!entry?.firmness) throw new Error(`${number} ${declaration}`)
      expect(entry.firmness.rank).toBe(rank)
      const names = { indicator: (id: string) => id, standard: (id: string) => entry.listed.get(id) }
      for (const lang of ['zh', 'en'] as const) {
        const said = sayRankFirmness(lang, entry.firmness, names)
        expect(said.length).toBeGreaterThan(1)
        for (const { name, standard } of silent.filter((one) => one.number === number))
          for (const hidden of [name.zh, standard]) expect(said.filter((text) => text.includes(hidden))).toEqual([])
      }
    }
  }
})

test('what was judged of a line is told by kinds alone, as many as the ranking lists of it', async () => {
  let told = 0
  for (const { number } of (await rankings(world.app)).rankings) {
    const found = await ranking(world.app, number)
    for (const { declaration, standard: own, product } of found?.entries ?? []) {
      const judged = (await rankingEntry(world.app, number, declaration))?.judged
      const listed = found?.judged.judgements.filter((one) => one.standard === own && one.product === product) ?? []
      const counted = (judged?.kinds ?? []).filter(({ kind }) => kind !== 'method-equivalence')
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(listed.length)
      told += listed.length
      for (const one of judged?.kinds ?? []) expect(Object.keys(one)).toEqual(['kind', 'count'])
      const difference = found?.judged.differences.find((one) => one.standard === own && one.product === product)
      if (!difference) expect(judged).toEqual({ kinds: judged?.kinds, without: null })
      else if (difference.without?.rank !== difference.with?.rank) expect(judged?.without).toEqual(difference.without)
    }
  }
  expect(told).toBeGreaterThan(0)
})

test('a certificate is found as people type its number', async () => {
  const [first] = (await frontRunners(world.app)).titles
  const number = first?.number ?? ''
  for (const typed of [
    number,
    number.toLowerCase(),
    ` ${number} `,
    number.replaceAll('-', '－'),
    number.replace('-', ''),
  ])
    expect((await certificate(world.app, typed))?.number).toBe(number)
  expect((await certificate(world.app, number))?.status).toBe('valid')
  expect(await certificate(world.app, `${number}9`)).toBe(undefined)
  expect(readCertificateNumber('x'.repeat(99))).toHaveLength(40)
})

test('a year later every certificate has expired and the list is empty', async () => {
  const later = { ...world.app, clock: { now: () => new Date('2028-11-23T01:00:00Z') } }
  const list = await frontRunners(later)
  expect(list.titles).toEqual([])
  expect(list.past).toBeGreaterThan(0)
  expect((await certificate(later, 'FR-2026-0001'))?.status).toBe('expired')
})

test('the register is searched on the normal form', async () => {
  const [one] = (await standards(world.app)).standards
  const typed = (one?.standard ?? '').toLowerCase().replace(/-/g, '—').replace(/\s/g, '')
  expect((await standards(world.app, { search: typed })).standards.map(({ number }) => number)).toContain(one?.number)
  expect((await standards(world.app, { search: '没有这样的企业' })).count).toBe(0)
  expect((await standard(world.app, one?.number ?? ''))?.values.length).toBeGreaterThan(0)
})

test('an enterprise sees its own entry; another enterprise, the assessor and the working body do not learn that it is there', async () => {
  const [one] = await entries()
  if (!one) throw new Error('nothing was ranked')
  const { app } = world
  expect((await consent(who('enterprise', one.enterprise), app, one.id)).seen).toBe('open')
  for (const other of [
    who('enterprise', one.ranking),
    who('assessor', one.enterprise),
    who('working-body', one.enterprise),
  ]) {
    expect((await consent(other, app, one.id)).seen).toBe('unknown')
    expect((await complianceReport(other, app, one.declaration)).seen).toBe('unknown')
  }
  expect((await consents(who('working-body', one.enterprise), app)).seen).toBe('withheld')
  expect((await consent(who('enterprise', one.enterprise), app, 'no-id')).seen).toBe('unknown')
})

test('a ranking in the making is seen by its assessor and the working body, and is there for nobody else', async () => {
  const [one] = await entries()
  if (!one) throw new Error('nothing was ranked')
  const { assessor } = await world.app.reader
    .selectFrom('evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select('application.assessor')
    .where('evaluation.id', '=', one.evaluation)
    .executeTakeFirstOrThrow()
  const seen = async (viewer: Who) => [
    (await workRanking(viewer, world.app, one.ranking)).seen,
    (await evaluation(viewer, world.app, one.evaluation)).seen,
  ]
  expect(await seen(who('assessor', assessor))).toEqual(['open', 'open'])
  expect(await seen(who('working-body', assessor))).toEqual(['open', 'withheld'])
  expect(await seen(who('assessor', one.enterprise))).toEqual(['unknown', 'unknown'])
  expect(await seen(who('enterprise', one.enterprise))).toEqual(['unknown', 'unknown'])
  expect(await seen(who('regulator', one.enterprise))).toEqual(['unknown', 'unknown'])
})

test('what was published stands in numbered lists: schemes with their assessors, and each ranking', async () => {
  const lists = await publications(world.app)
  const ofRankings = lists.filter((list) => list.rankings > 0)
  expect(ofRankings.length).toBeGreaterThan(0)
  expect(lists.filter((list) => list.rankings + list.schemes === 0)).toEqual([])
  const shown = await Promise.all(ofRankings.map(({ number }) => publication(world.app, number)))
  const { rankings: published } = await rankings(world.app)
  expect(shown.flatMap((list) => list?.rankings.map(({ number }) => number) ?? []).toSorted()).toEqual(
    published.map(({ number }) => number).toSorted(),
  )
})
