import type { Refusal } from '#domain/refusal.ts'
import type { By } from '#server/acts/act.ts'
import { actions as onApplication } from '../../src/routes/[lang=lang]/work/applications/[id]/+page.server.ts'
import { actions as handling } from '../../src/routes/[lang=lang]/work/applications/[id]/handling/+page.server.ts'
import {
  actions as onPeriod,
  load as periodPage,
} from '../../src/routes/[lang=lang]/work/publicity/[number]/+page.server.ts'
import { actions as onSubmission } from '../../src/routes/[lang=lang]/work/submissions/[id]/+page.server.ts'
import type { Opened } from '../stories/periods.ts'
import { refuses as refusesAsSaid, standsOn, type Form } from './refusing.ts'
import { viewerOf, type Sent, type Typed } from './sending.ts'

/** A refusal of the publicity procedures: its code, words of its sentence in both languages. */
type Says = readonly [refused: string, zh: string, en: string]

/** The steps of the publicity procedures as they are taken at the desk. */
export function stepsOf({ prepares }: Opened) {
  const sent = (action: Sent['action'], id: string, typed: Typed, by: By = prepares) => ({
    action,
    by,
    params: { id },
    typed,
  })
  const yes = { confirmed: 'yes' }
  return {
    admit: (id: string) => sent(onSubmission.admit, id, yes),
    answer: (id: string, more: Typed = {}) => sent(onSubmission.answer, id, { answer: '已说明。', ...yes, ...more }),
    aside: (id: string, ground: string, by?: By) =>
      sent(onSubmission.inadmissible, id, { ground, reason: '无据。', ...yes }, by),
    publicise: (id: string) => sent(onApplication.publicise, id, {}),
    publish: (id: string) => sent(onApplication.publish, id, {}),
    handle: (id: string, outcome: string) => sent(handling.prepare, id, { outcome, opinion: '处理意见。' }),
    withdraw: (number: string) => ({
      ...sent(onPeriod.withdraw, '', { reason: '附件有误。', ...yes }),
      params: { number },
    }),
  }
}

/** Sent in both languages, it is refused with this sentence. */
export const refuses = (form: Form, says: Says) => refusesAsSaid(form, [...says, '3.4.3'])

/** The page of this form says so before anything is sent. */
export const stands = (form: Form, says: Says) => standsOn(form, [...says, '3.4.3'])

/** Why the system does not close a period yet, as its page at the desk says. */
export async function whyOpen({ prepares }: Opened, number: string): Promise<Refusal | undefined> {
  const event = {
    locals: { viewer: viewerOf(prepares) },
    params: { lang: 'zh', number },
    url: new URL('http://127.0.0.1/'),
    setHeaders: () => undefined,
  }
  const page = (await periodPage(event as never)) as { impossible?: { close: Refusal | undefined } } // what is read of it
  return page.impossible?.close
}
