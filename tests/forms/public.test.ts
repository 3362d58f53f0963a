import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { say, type WordId } from '#ui/words/index.ts'
import { actions as submitting } from '../../src/routes/[lang=lang]/(public)/publicity/[number]/submit/+page.server.ts'
import { load as verify } from '../../src/routes/[lang=lang]/(public)/verify/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'

let w: World
let number: string

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  const pool = await kites.experts(w)
  const keyArea = await kites.keyArea(w)
  const assessor = await kites.assessor(w, 1)
  const application = await kites.applied(w, assessor, { call: await kites.call(w, [keyArea]), keyArea })
  await kites.toPublicity(w, application, kites.seats(w, pool))
  number = (await w.app.reader.selectFrom('publicity').select('number').executeTakeFirstOrThrow()).number
}, 120_000)
afterAll(() => w.close())

type Form = Readonly<Record<'kind' | 'name' | 'contact' | 'text' | 'evidence', string>>
type Said = { status: number; data: { typed: Form; issues: { field: keyof Form; word: WordId }[] } }
const good: Form = {
  kind: 'objection',
  name: '某人',
  contact: 'a@test.invalid',
  text: '指标不当。',
  evidence: 'GB/T 1',
}

const post = async (form: Form): Promise<unknown> => {
  const body = new URLSearchParams({ ...form, key: randomUUID() })
  const event = {
    request: new Request('http://127.0.0.1/', { method: 'POST', body }),
    params: { lang: 'zh', number },
    getClientAddress: () => randomUUID(),
  }
  return submitting.default?.(event as never) // as much of SvelteKit's event as the action takes
}

test.each<[string, Partial<Form>, keyof Form, string, string]>([
  ['neither comment nor objection', { kind: '' }, 'kind', '意见还是异议', 'a comment or an objection'],
  ['an unknown kind', { kind: 'complaint' }, 'kind', '意见还是异议', 'a comment or an objection'],
  ['no name', { name: ' \u3000' }, 'name', '真实姓名', 'your real name'],
  ['a long name', { name: '长'.repeat(201) }, 'name', '名称最多200字', 'A name has at most 200'],
  ['a NUL in a name', { name: '甲\u0000' }, 'name', '“真实姓名或单位名称”', '“Your real name'],
  ['no contact', { contact: '' }, 'contact', '电话或邮箱', 'telephone number or mail address'],
  ['a long contact', { contact: '1'.repeat(201) }, 'contact', '联系方式最多200字', 'at most 200'],
  ['no words', { text: '' }, 'text', '内容和理由', 'what you have to say'],
  ['too many words', { text: '长'.repeat(10_001) }, 'text', '内容最多10000字', 'at most 10,000'],
  ['a NUL in the words', { text: '甲\u0000' }, 'text', '“内容”', '“What you have to say”'],
  ['an objection without evidence', { evidence: ' ' }, 'evidence', '异议须附证据', 'evidence'],
  [
    'too much evidence',
    { evidence: '长'.repeat(10_001) },
    'evidence',
    '证据最多10000字',
    'Evidence has at most 10,000',
  ],
])('a submission with %s comes back whole, with field and rule', async (_, wrong, field, zh, en) => {
  const form = { ...good, ...wrong }
  const { status, data } = (await post(form)) as Said // what `fail` makes
  expect(status).toBe(400)
  expect(data.typed).toEqual(form)
  const found = data.issues.find((one) => one.field === field)
  if (!found) throw new Error(`nothing is said of ${field}: ${JSON.stringify(data.issues)}`)
  for (const [lang, words] of [
    ['zh', zh],
    ['en', en],
  ] as const)
    expect(say(lang)(found.word, { field: say(lang)(`submission.${field}`) })).toContain(words)
})

test('blanks around what somebody wrote are no fault, and a comment needs no evidence', async () => {
  const form = { ...good, kind: 'comment', name: ' 某人 ', evidence: '' }
  await expect(post(form)).rejects.toMatchObject({ status: 303 })
})

test.each([
  ['nothing', ''],
  ['blanks', ' \u3000 '],
  ['no number', '不是编号'],
  ['a long text', '9'.repeat(5_000)],
  ['a quote', "' or 1=1 --"],
])('a certificate number that is none is asked for again: %s', async (_, typed) => {
  const url = new URL(`http://127.0.0.1/zh/verify?number=${encodeURIComponent(typed)}`)
  const shown = await verify({ url, params: { lang: 'zh' } } as never) // what the page reads of the event
  expect(shown).toEqual({ typed: typed.trim().slice(0, 60) })
})
