import { afterAll, beforeAll, expect, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { organisationRegistered } from '#server/acts/organisation.ts'
import { provideApp } from '#server/app.ts'
import { organisation as readOrganisation } from '#server/reads/work/organisations.ts'
import { whoOf } from '#server/work-page.ts'
import { GET } from '../../src/routes/[lang=lang]/work/files/[sha256]/+server.ts'
import { viewerOf } from '../forms/sending.ts'
import { attachedTo, paper } from '../papers.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'

let w: World
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
}, 120_000)
afterAll(() => w.close())

/** An enterprise that hands in the same bytes as every other here, under a name of its own. */
async function registered(n: number, name: string) {
  const licence = await attachedTo(w.app, paper('同一份文件', name))
  const { organisation, person, capacity } = await w.do(
    organisationRegistered,
    {
      uscc: kites.uscc(n, '91'),
      name: { zh: `单位${n}` },
      kind: 'enterprise',
      assessorKind: null,
      place: kites.district(w),
      applicant: { name: `申请人${n}`, email: `same-${n}@test.invalid` },
      licence,
    },
    { actor: 'public' },
  )
  const by: By = { actor: 'enterprise', organisation, person, capacity }
  return { sha256: licence.sha256, viewer: viewerOf(by), organisation }
}

const rowsShown = async () => {
  const { leaf } = await w.app.reader
    .selectFrom('act')
    .select('leaf')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { rows } = JSON.parse(leaf.toString()) as { rows: { table: string }[] } // a leaf of an act that is not sealed
  return rows.map(({ table }) => table)
}

test('nobody learns from a file that somebody else handed in the same before', async () => {
  const first = await registered(601, '举报人王某提供.pdf')
  const asFirst = await rowsShown()
  const second = await registered(602, '我厂的执照.pdf')
  expect(second.sha256).toBe(first.sha256)

  // The ledger writes down as many rows for the one as for the other.
  expect(asFirst).toContain('file')
  expect(await rowsShown()).toEqual(asFirst)

  for (const [one, name] of [
    [first, '举报人王某提供.pdf'],
    [second, '我厂的执照.pdf'],
  ] as const) {
    const read = await readOrganisation(whoOf({ viewer: one.viewer }), w.app, one.organisation)
    expect(read).toMatchObject({ data: { papers: [{ kind: 'licence', name }] } })
    const event = { locals: { viewer: one.viewer }, params: { lang: 'zh', sha256: one.sha256 } }
    const answer = await GET(event as never) // as much of the event as the address takes
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent(name.replace('.pdf', '')))
  }
})
