import { correctable } from '#domain/correction.ts'
import { titleCorrected } from '#server/acts/correction.ts'
import { isWritable } from '#server/acts/writable.ts'
import { app } from '#server/app.ts'
import { nested, preparing } from '#server/form-action.ts'
import { nowhere, recordOf, records } from '#server/reads/work/records.ts'
import { drawn } from '#server/work-page.ts'
import { typedIn } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, records)

export const actions: Actions = {
  async correct(event) {
    const typed = await event.request.clone().formData()
    const of = correctable.find((table) => table === typed.get('of'))
    const number = String(typed.get('number') ?? '').trim()
    const wrong = number === '' ? 'missing' : isWritable(number) ? undefined : 'unwritable'
    const record = of && !wrong ? await recordOf(app(), of, number) : undefined
    return preparing(event, {
      action: 'correct',
      act: titleCorrected,
      labels: {
        of: 'records.of',
        number: 'records.number',
        'to.zh': 'work.title-zh',
        'to.en': 'work.title-en',
        reason: 'records.reason',
      },
      checks: () => (wrong ? [{ path: 'number', code: wrong, values: {} }] : []),
      input: (values) => {
        const { number: _, ...rest } = nested(values)
        return {
          ...rest,
          subject: record?.id ?? nowhere,
          from: record?.title ?? { zh: typedIn(values, 'number') || '—' },
        }
      },
      shown: (values) => ({ title: record?.title ?? { zh: typedIn(values, 'number') }, path: '/work/records' }),
    })
  },
}
