import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { opened, type Opened } from '../stories/periods.ts'
import { amendingForms } from './amending-cases.ts'
import { answeredRightly } from './answers.ts'
import { call, leads, viewerOf } from './sending.ts'
import { load } from '../../src/routes/[lang=lang]/work/applications/[id]/correct/+page.server.ts'

let o: Opened
let forms: Awaited<ReturnType<typeof amendingForms>>

beforeAll(async () => {
  o = await opened('2026-03-02')
  provideApp(o.w.app)
  forms = await amendingForms(o)
}, 120_000)
afterAll(() => o.w.close())

test('a scheme that came back and is sent wrongly is answered with rule and clause, and its draft is kept', async () => {
  for (const { draft, of, sent } of forms.cases) {
    await forms.drafted(draft)(of)
    await answeredRightly(sent)
    const event = {
      locals: { viewer: viewerOf(of.assessor) },
      params: { lang: 'zh', id: of.application },
      url: new URL('http://127.0.0.1/'),
      setHeaders: () => undefined,
    }
    const page = (await load(event as never)) as { draft: { reply: string } } // as much of the event as is read
    expect(page.draft.reply, sent.name).toBe(draft.reply ?? '')
  }
})

test('nobody but its lead sends it', async () => {
  const stranger = { ...forms.amend, by: forms.returned.assessor }
  await expect(call(stranger, 'zh')).rejects.toMatchObject({ status: 404 })
  await expect(call({ ...forms.amend, by: o.prepares }, 'zh')).rejects.toMatchObject({ status: 403 })
})

test('sent rightly it is shown once more, and then leads to the application', async () => {
  const { amend, resubmit, amends, returned, better, drafted } = forms
  for (const [{ action, by, typed, ...rest }, of, to] of [
    [amend, amends, `/zh/work/applications/${amends.application}`],
    [resubmit, returned, `/zh/work/applications/${returned.application}?receipt`],
  ] as const) {
    await drafted({ scheme: better })(of)
    expect(await call({ action, by, typed: {}, ...rest }, 'zh')).toMatchObject({ confirm: [] })
    expect(await leads(action, by, typed, rest)).toBe(to)
  }
})
