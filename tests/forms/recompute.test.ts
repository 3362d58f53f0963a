import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capsuleBytes, makeCapsule } from '#capsule/make.ts'
import { recompute } from '#capsule/recompute.ts'
import { declarationsShape } from '#domain/declared.ts'
import { schemeShape } from '#domain/scheme.ts'
import { provideApp } from '#server/app.ts'
import { limits } from '#server/auth/limit.ts'
import { provideRecompute } from '#server/capsule-apart.ts'
import { say, type Lang } from '#ui/words/index.ts'
import { actions as recomputing } from '../../src/routes/[lang=lang]/(public)/recompute/+page.server.ts'
import { load } from '../../src/routes/[lang=lang]/(public)/recompute/+page.server.ts'
import { openWorld, type World } from '../world.ts'

let w: World
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  provideRecompute((bytes) => Promise.resolve(recompute(bytes)))
}, 120_000)
afterAll(() => w.close())

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/cut-rose.${name}.json`, 'utf8'))
const capsule = new TextDecoder().decode(
  capsuleBytes(
    makeCapsule({
      settings: { policyNumbers: { coreIndicatorsMin: 3 }, variety: null, keptOut: [], expertsMin: 5 },
      scheme: schemeShape.parse(read('scheme')),
      declarations: declarationsShape.parse(read('declarations')).declarations,
      judgements: [],
    }),
  ),
)

type Answer = {
  status?: number
  data?: { errors: { field: string; text: string; clause?: string }[]; refusal?: { refused: string; clause: string } }
  found?: { kind: string; lines: string[] }
}
async function send(lang: Lang, file: File | undefined, address = '192.0.2.1'): Promise<Answer> {
  const body = new FormData()
  if (file) body.append('file', file)
  const event = {
    request: new Request('http://127.0.0.1/', { method: 'POST', body }),
    params: { lang },
    getClientAddress: () => address,
  }
  return (await recomputing.check?.(event as never)) as Answer // as much of SvelteKit's event as the action takes
}
const file = (text: string) => new File([text], 'capsule.json')

describe('a capsule that is sent', () => {
  test.each([
    ['none', undefined, '没有选择文件', 'no file is chosen'],
    ['an empty one', file(''), '没有选择文件', 'no file is chosen'],
    ['one that is not JSON', file('hello'), '不是规范形式', 'not JSON in canonical form'],
    ['one that was saved anew', file(JSON.stringify(JSON.parse(capsule), null, 1)), '不是规范形式', 'canonical form'],
    ['a ranking that is no capsule', file('{"format":"lingpao-evaluation@1"}'), '不是胶囊', 'is no capsule'],
    ['one that is too large', file(' '.repeat(16 * 2 ** 20 + 1)), '文件太大', 'too large'],
  ])('%s comes back with field, rule, remedy and clause', async (_, sent, zh, en) => {
    for (const [lang, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { status, data } = await send(lang, sent, `192.0.2.${lang}`)
      expect([status, data?.errors.map(({ field, clause }) => [field, clause])]).toEqual([400, [['file', '3.4.4']]])
      expect(data?.errors[0]?.text).toContain(words)
    }
  })

  test('computes to the same, and one that was changed does not', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const same = await send(lang, file(capsule), `198.51.100.${lang}`)
      expect([same.found?.kind, same.found?.lines[0]]).toEqual(['same', say(lang)('capsule.same')])
      const changed = await send(lang, file(capsule.replace('"rank":1', '"rank":2')), `198.51.100.${lang}`)
      expect([changed.found?.kind, changed.found?.lines[0]]).toEqual(['different', say(lang)('capsule.different')])
    }
  })

  test('is not computed too often for one address', async () => {
    for (let i = 0; i < limits['recompute-address'].times; i++) await send('zh', file('x'), '203.0.113.9')
    const { status, data } = await send('zh', file(capsule), '203.0.113.9')
    expect([status, data?.refusal]).toEqual([
      429,
      { refused: 'too-many-tries', clause: '3.4.4', with: { minutes: limits['recompute-address'].minutes } },
    ])
  })
})

test('a number that nobody knows is said to be none', async () => {
  const asked = (query: string) =>
    load({ url: new URL(`http://127.0.0.1/zh/recompute?${query}`), params: { lang: 'zh' } } as never) // likewise
  expect(await asked('ranking=2026-99-none')).toMatchObject({
    typed: '2026-99-none',
    isUnknown: true,
    found: undefined,
  })
  expect(await asked('')).toMatchObject({ typed: '', isUnknown: false, isMissing: false })
  expect(await asked('ranking=+')).toMatchObject({ typed: '', isUnknown: false, isMissing: true })
})
