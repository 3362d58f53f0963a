import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { organisationRegistered, organisationVerified } from '#server/acts/organisation.ts'
import { provideApp } from '#server/app.ts'
import { filePath } from '#server/files/store.ts'
import { check } from '#server/proof/check.ts'
import { organisation as readOrganisation } from '#server/reads/work/organisations.ts'
import { ranking as readRanking } from '#server/reads/work/rankings.ts'
import { complianceReport } from '#server/reads/work/reports.ts'
import { whoOf } from '#server/work-page.ts'
import { actions as supplying } from '../../src/routes/[lang=lang]/work/compliance-reports/[id]/+page.server.ts'
import { GET } from '../../src/routes/[lang=lang]/work/files/[sha256]/+server.ts'
import { leads, viewerOf } from '../forms/sending.ts'
import { attachedTo, paper } from '../papers.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'

let w: World
let round: kites.Round
let cast: Record<string, ReturnType<typeof viewerOf>>
let papers: { enterprise: string; assessor: string; earlier: string }
let report: string
let declaration: string

const viewer = (by: By, place = '530000') => {
  const one = viewerOf(by)
  const capacity = one.capacity && { ...one.capacity, place }
  return { ...one, capacity }
}

async function registered(kind: 'enterprise' | 'assessor', n: number, text: string) {
  const licence = await attachedTo(w.app, paper(text))
  const { organisation, person, capacity } = await w.do(
    organisationRegistered,
    {
      uscc: kites.uscc(n, kind === 'enterprise' ? '91' : '51'),
      name: { zh: `单位${n}` },
      kind,
      assessorKind: kind === 'assessor' ? 'industry-association' : null,
      place: kites.district(w),
      applicant: { name: text, email: `${n}-${licence.sha256.slice(0, 8)}@test.invalid` },
      licence,
    },
    { actor: 'public' },
  )
  return { sha256: licence.sha256, by: { actor: kind, organisation, person, capacity } satisfies By }
}

const measured = Object.fromEntries(kites.kites.indicators.map(({ id }) => [`result.${id}`, '95']))

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  round = await kites.toRanking(w, 2)
  const [body, regulator] = [await w.official('body', 'working-body'), await w.official('regulator', 'regulator')]
  const first = await registered('enterprise', 501, '冒名者')
  await w.do(
    organisationVerified,
    { organisation: first.by.organisation, accepted: false, reason: '授权不符。' },
    regulator,
  )
  const enterprise = await registered('enterprise', 501, '新厂的执照')
  const assessor = await registered('assessor', 502, '新协会的证书')
  papers = { enterprise: enterprise.sha256, assessor: assessor.sha256, earlier: first.sha256 }

  const [entry] = await kites.entries(w, round.ranking)
  if (!entry) throw new Error('nobody is ranked')
  declaration = entry.declaration
  const supplier = kites.holder(round.enterprises, entry.enterprise)
  const other = round.enterprises.find((one) => one !== supplier)
  if (!other) throw new Error('nobody else is ranked')
  const file = paper('检验报告', '检验报告（2026）.pdf')
  await leads(
    supplying.supply,
    supplier,
    {
      reportNumber: 'B-1',
      issuer: '检测院（虚构）',
      kind: 'laboratory',
      issuedOn: w.today(),
      productModel: entry.product,
      ...measured,
    },
    { params: { id: declaration }, files: { files: file } },
  )
  report = (await attachedTo(w.app, file)).sha256
  cast = {
    'working body': viewer(body),
    regulator: viewer(regulator),
    'regulator of another place': viewer({ ...regulator, organisation: w.bodies.departments[1] ?? '' }, '530300'),
    department: viewer({ ...regulator, actor: 'department', organisation: w.bodies.departments[0] ?? '' }),
    'its assessor': viewer(round.assessor),
    'a new assessor': viewer(assessor.by),
    'the enterprise that reports': viewer(supplier),
    'another enterprise': viewer(other),
    'the new enterprise': viewer(enterprise.by),
    expert: viewer(round.pool[0]?.by ?? body),
    administrator: viewer({ ...body, actor: 'administrator' }),
  }
}, 120_000)
afterAll(() => w.close())

const get = (sha256: string, locals: { viewer: unknown }) => {
  const event = { locals, params: { lang: 'zh', sha256 } }
  return Promise.resolve(GET(event as never)) // as much of the event as the address takes
}
const status = (sha256: string, locals: { viewer: unknown }) =>
  get(sha256, locals).then(
    (answer) => answer.status,
    (thrown: { status: number }) => thrown.status,
  )
const whoGets = async (sha256: string) => {
  const answers: Record<string, number> = {}
  for (const [name, one] of Object.entries(cast)) answers[name] = await status(sha256, { viewer: one })
  expect(await status(sha256, { viewer: null })).toBe(404)
  expect(Object.values(answers).every((one) => one === 200 || one === 404)).toBe(true)
  return Object.keys(answers).filter((name) => answers[name] === 200)
}

test('a paper goes to who verifies and to its own organisation, a report to its parties, to nobody else', async () => {
  expect(await whoGets(papers.enterprise)).toEqual(['regulator', 'the new enterprise'])
  expect(await whoGets(papers.assessor)).toEqual(['working body', 'a new assessor'])
  expect(await whoGets(report)).toEqual(['working body', 'its assessor', 'the enterprise that reports'])
})

test('what somebody else handed in before, and was refused, is not the newcomer’s to read', async () => {
  expect(await whoGets(papers.earlier)).toEqual([])
})

test('an address that names no file is the address of nothing', async () => {
  for (const name of ['a'.repeat(64), '', '../secret.json', 'x'])
    expect(await status(name, { viewer: cast['working body'] })).toBe(404)
})

test('a file is saved under its name, never shown and never kept by a browser', async () => {
  const answer = await get(report, { viewer: cast['its assessor'] })
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(readFileSync(filePath(w.app, report)))
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'application/pdf',
    'content-length': String(readFileSync(filePath(w.app, report)).length),
    'content-disposition': `attachment; filename="_____2026_.pdf"; filename*=UTF-8''${encodeURIComponent('检验报告（2026）')}.pdf`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
})

test('the pages lead to it: who verifies, who ranks, who reported', async () => {
  const who = (name: string) => whoOf({ viewer: cast[name] ?? null })
  const id = who('the new enterprise').organisation
  expect(await readOrganisation(who('regulator'), w.app, id)).toMatchObject({
    data: { papers: [{ kind: 'licence', sha256: papers.enterprise, name: '新厂的执照.pdf' }] },
  })
  const ranked = await readRanking(who('its assessor'), w.app, round.ranking)
  if (ranked.seen !== 'open') throw new Error('not disclosed')
  expect(ranked.data.entries.flatMap(({ reportFiles }) => reportFiles.map(({ sha256 }) => sha256))).toEqual([report])
  expect(await complianceReport(who('the enterprise that reports'), w.app, declaration)).toMatchObject({
    data: { supplied: [{ files: [{ sha256: report, name: '检验报告（2026）.pdf' }] }] },
  })
})

test('one that was changed on disk is handed to nobody, and the check names it', async () => {
  expect((await check(w.app)).findings).toEqual([])
  const path = filePath(w.app, report)
  const bytes = readFileSync(path)
  writeFileSync(path, Buffer.concat([bytes, Buffer.from('x')]))
  try {
    await expect(get(report, { viewer: cast['its assessor'] })).rejects.toThrow('not what it was')
    const { findings } = await check(w.app)
    expect(findings.map(({ says }) => says)).toEqual([expect.stringContaining("the file's content is another one")])
  } finally {
    writeFileSync(path, bytes)
  }
})
