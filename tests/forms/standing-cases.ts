import { standingSuspended } from '#server/acts/standing.ts'
import { actions as participating } from '../../src/routes/[lang=lang]/work/participation/[party]/[id]/+page.server.ts'
import { actions as publishing } from '../../src/routes/[lang=lang]/work/publications/+page.server.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import { prose, wrong, wrongEach, type Case } from './fields.ts'

/** Publication, suspension and readmission. */
export async function standingForms(w: World): Promise<readonly Case[]> {
  const { prepares: body, issues } = await w.stage.body()
  const pool = await kites.experts(w)
  const area = await kites.keyArea(w)
  const call = await kites.call(w, [area])
  const [one, other] = [await kites.assessor(w, 1), await kites.assessor(w, 2)]
  await kites.toScheme(w, await kites.applied(w, one, { call, keyArea: area }), kites.seats(w, pool))
  await kites.toScheme(w, await kites.applied(w, other, { call, keyArea: area }), kites.seats(w, pool))
  const running = await kites.applied(w, one, { call, keyArea: area })
  await kites.toPublicity(w, running, kites.seats(w, pool))
  await w.issue(
    standingSuspended,
    { party: 'assessor', subject: other.organisation ?? '', reason: '待查。' },
    { prepares: body, issues },
  )
  const at = (by: typeof one) => ({ party: 'assessor', id: by.organisation ?? '' })
  const suspend = { action: participating.suspend, by: body, params: at(one), typed: { reason: '待查。' } }
  const restore = { action: participating.restore, by: body, params: at(other), typed: { reason: '查清。' } }
  const publish = { action: publishing.prepare, by: body, typed: { applications: [running] } }
  return [
    ...wrongEach('a suspension', suspend, { reason: ['participation.reason', '6.2', prose] }),
    wrong(
      'a suspension of who is suspended',
      { ...suspend, params: at(other) },
      {},
      { refused: 'party-already-suspended', zh: '已经处于暂停状态', en: 'suspended already', clause: '6.2' },
    ),
    ...wrongEach('a readmission', restore, { reason: ['participation.reason', '6.2', prose] }),
    wrong(
      'a readmission of who takes part',
      { ...restore, params: at(one) },
      {},
      { refused: 'party-takes-part', zh: '没有暂停或退出', en: 'neither suspended nor out', clause: '6.2' },
    ),
    wrong(
      'a publication of nothing',
      publish,
      { applications: [] },
      { refused: 'publication-empty', zh: '没有选择要公布的方案', en: 'No scheme is chosen', clause: '3.4.3' },
    ),
    wrong(
      'a publication before its time',
      publish,
      {},
      { refused: 'publicity-running', zh: '公示', en: 'publicity', clause: '3.4.3' },
    ),
    wrong(
      'a publication of what is no application',
      publish,
      { applications: ['no-such-thing'] },
      { field: 'applications', zh: '“一起公布的方案”', en: '“Schemes to publish together”', clause: '3.4.3' },
    ),
  ]
}
