import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { compareSchemes } from '#domain/scheme-comparison.ts'
import type { Who } from '#domain/disclosure.ts'
import type { By } from '#server/acts/act.ts'
import { applicationResubmitted } from '#server/acts/application.ts'
import { scheme, schemePair } from '#server/reads/public/schemes.ts'
import { applicationVersions } from '#server/reads/work/application.ts'
import { clause } from '../clause.ts'
import { openWorld, type World } from '../world.ts'
import * as kites from './kites.ts'

let w: World
beforeAll(async () => {
  w = await openWorld()
}, 120_000)
afterAll(() => w.close())

const whoIs = ({ person = '', capacity = '', organisation = '' }: By, role: Who['role']): Who => ({
  person,
  capacity,
  organisation,
  role,
  place: kites.district(w),
})
const firmer = { ...kites.kites, shortlist: { ...kites.kites.shortlist, kmax: 2 } }

describe('two versions of a scheme', () => {
  clause(
    '3.4.2',
    'what was handed in anew is laid beside what was returned, for the assessor and the working body alone',
    async () => {
      const [own, other] = [await kites.assessor(w, 1), await kites.assessor(w, 2)]
      const area = await kites.keyArea(w)
      const application = await kites.applied(w, own, { call: await kites.call(w, [area]), keyArea: area })
      const seen = (who: Who, asked = {}) => applicationVersions(who, w.app, application, asked)
      const first = await seen(whoIs(own, 'assessor'))
      expect(first).toMatchObject({ seen: 'open', data: { versions: [1], earlier: null, later: { version: 1 } } })

      await w.stage.returnForm(application, '名额过多。')
      await w.do(applicationResubmitted, { application, scheme: firmer }, own)
      await w.stage.returnForm(application, '再改。')
      await w.do(applicationResubmitted, { application, scheme: { ...firmer, title: { zh: '改名' } } }, own)
      const body = whoIs(await w.official('body', 'working-body'), 'working-body')
      const last = await seen(body)
      if (last.seen !== 'open' || !last.data.earlier || !last.data.later) throw new Error('not disclosed')
      expect([last.data.earlier.version, last.data.later.version]).toEqual([2, 3])
      expect(compareSchemes(last.data.earlier.content, last.data.later.content)).toMatchObject([{ field: 'title' }])
      const whole = await seen(whoIs(own, 'assessor'), { earlier: '1', later: '3' })
      if (whole.seen !== 'open' || !whole.data.earlier || !whole.data.later) throw new Error('not disclosed')
      expect(compareSchemes(whole.data.earlier.content, whole.data.later.content)).toMatchObject([
        { field: 'title' },
        { field: 'shortlist.kmax', before: 3, after: 2 },
      ])
      expect((await seen(body, { earlier: '3', later: '2' })).seen).toBe('open')
      expect((await seen(whoIs(other, 'assessor'))).seen).toBe('unknown')
      expect((await seen({ ...body, role: 'regulator' })).seen).toBe('withheld')
    },
  )

  clause(
    '3.4.3',
    'a published scheme is laid beside what was published before it for the same key area',
    async () => {
      const pool = await kites.experts(w, 5)
      const [area, elsewhere] = [await kites.keyArea(w, '风筝二'), await kites.keyArea(w, '风筝三')]
      const by = await kites.assessor(w, 3)
      const call = await kites.call(w, [area, elsewhere])
      const published = async (keyArea: string, content = kites.kites) => {
        const { application } = await w.stage.apply(by, { call, keyArea, statement: '独立。', scheme: content })
        const id = await kites.toScheme(w, application, pool)
        const row = await w.app.reader.selectFrom('scheme').select('number').where('id', '=', id).executeTakeFirst()
        return row?.number ?? ''
      }
      const [old, other, now] = [await published(area), await published(elsewhere), await published(area, firmer)]
      expect((await scheme(w.app, now))?.earlier.map(({ number }) => number)).toEqual([old])
      expect((await scheme(w.app, old))?.earlier).toEqual([])
      const pair = await schemePair(w.app, { number: now, earlier: old })
      expect(pair && compareSchemes(pair.before.content, pair.after.content)).toMatchObject([
        { field: 'shortlist.kmax' },
      ])
      expect(await schemePair(w.app, { number: old, earlier: now })).toBeUndefined()
      expect(await schemePair(w.app, { number: now, earlier: other })).toBeUndefined()
      expect(await schemePair(w.app, { number: now, earlier: randomUUID() })).toBeUndefined()
    },
    120_000,
  )
})
