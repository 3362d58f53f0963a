import { afterAll, expect, test } from 'vitest'
import { openTypesetter } from './typesetter.ts'
import type { Sheet } from '../typesetting.ts'

const { typeset, close } = openTypesetter()
afterAll(() => close())

const sheet = (text: string, other: Partial<Sheet> = {}): Sheet => ({
  lang: 'zh',
  big: false,
  title: '风筝评估方案',
  subtitle: '方案评审',
  footer: '页脚',
  blocks: [
    { kind: 'heading', text: '事项' },
    { kind: 'text', text },
    { kind: 'pairs', rows: [['评估机构', text]] },
    { kind: 'list', items: [text] },
    {
      kind: 'table',
      columns: [
        { title: '指标', width: 2 },
        { title: '要求', width: 1 },
      ],
      rows: [[text, '≥90 %']],
    },
  ],
  ...other,
})
const digest = async (of: Sheet) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', (await typeset(of)) as BufferSource)).toString('hex')

test('the same sheet gives the same bytes, another one or larger letters give others', async () => {
  const first = await typeset(sheet('指标可分级。'))
  expect(Buffer.from(first.subarray(0, 5)).toString()).toBe('%PDF-')
  const again = [
    sheet('指标可分级。'),
    sheet('指标可分级。'),
    sheet('指标不可分级。'),
    sheet('指标可分级。', { big: true }),
  ]
  const digests = await Promise.all(again.map(digest))
  expect(digests[0]).toBe(digests[1])
  expect(new Set(digests).size).toBe(3)
})

test('text is set as it stands, whatever it would mean to the typesetter', async () => {
  const odd = [
    '#panic("x")',
    '$ x^2',
    '*_`<a> @b // \\',
    '#read("/etc/passwd")',
    '“引号”\n第二行',
    '𠮷 㐂 ≤ ±\u{1F600}',
    '',
  ]
  for (const text of odd) expect((await typeset(sheet(text))).length).toBeGreaterThan(1_000)
  expect(await digest(sheet('#panic("x")'))).not.toBe(await digest(sheet('')))
})

test('a report with a sign that no font has is set, and the sign stands as its code point', async () => {
  const report = (text: string) => sheet(text, { form: 'report', title: `风筝${text}` })
  for (const text of ['\u{20BB7}记风筝厂', 'ก็', 'e\u0e47', '\u{2A6D6}\uFFFE', '\uD800', '\u0001', '#panic("x")', ''])
    expect(Buffer.from(await typeset(report(text))).toString('latin1'), text).toMatch(/pdfuaid:part>1</)
  const spelled = ['\u{20BB7}记', '[U+20BB7]记'].map((text) => digest(report(text)))
  expect(new Set(await Promise.all(spelled)).size).toBe(1)
  const rare = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x30000 + at)).join('')
  expect((await typeset(report(rare))).length).toBeGreaterThan(1_000)
})

test('after a sheet that cannot be set, the next one is', async () => {
  await expect(typeset({ ...sheet(''), blocks: [{ kind: 'table' }] as never })).rejects.toThrow('was not set')
  expect((await typeset(sheet('好'))).length).toBeGreaterThan(1_000)
})
