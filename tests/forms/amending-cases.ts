import { emptyDraft, saveDraft, type ApplicationDraft } from '#server/drafts/application.ts'
import type { Scheme } from '#domain/scheme.ts'
import { whoOf } from '#server/work-page.ts'
import { actions as correcting } from '../../src/routes/[lang=lang]/work/applications/[id]/correct/+page.server.ts'
import { actions as onApplication } from '../../src/routes/[lang=lang]/work/applications/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { rejecting, type Opened } from '../stories/periods.ts'
import { wrong, type Case } from './fields.ts'
import { viewerOf } from './sending.ts'

/** A scheme that came back: returned by the form review, or to be amended as a handling opinion asks. */
export async function amendingForms(o: Opened) {
  const { w } = o
  const returned = await o.apply()
  await w.stage.returnForm(returned.application, '等级相距太近。')
  const amends = await o.contested(rejecting.verdicts)
  await o.handle(amends.application, 'amended')
  const published = await o.begin()
  await o.publish(published)

  const weights: Scheme = { ...kites.kites, parts: { ...kites.kites.parts, benefit: '1' } }
  const better: Scheme = { ...kites.kites, shortlist: { ...kites.kites.shortlist, count: 1 } }
  type Theirs = { readonly application: string; readonly assessor: Opened['prepares'] }
  const form = (name: 'amend' | 'resubmit', { application, assessor }: Theirs) => ({
    action: correcting[name],
    by: assessor,
    params: { id: application },
    typed: { confirmed: 'yes' },
  })
  const drafted = (body: Partial<ApplicationDraft>) => async (of: Theirs) => {
    const who = whoOf({ viewer: viewerOf(of.assessor) })
    await saveDraft(who, w.app, { kind: 'correction', subject: of.application }, { ...emptyDraft, ...body })
  }
  const amend = form('amend', amends)
  const resubmit = form('resubmit', returned)
  const errors = { refused: 'scheme-has-errors', zh: '处错误', en: 'errors', clause: '3.2' } as const
  const malformed = { field: 'scheme', zh: '“评估方案”', en: '“Scheme”', clause: '3.2' } as const

  /** Each with the draft that is sent. */
  const cases: readonly { readonly draft: Partial<ApplicationDraft>; readonly of: Theirs; readonly sent: Case }[] = [
    {
      draft: {},
      of: amends,
      sent: wrong(
        'an amendment that changes nothing',
        amend,
        {},
        { refused: 'amendment-changes-nothing', zh: '与原来的完全相同', en: 'the same as before', clause: '3.4.3' },
      ),
    },
    { draft: { scheme: weights }, of: amends, sent: wrong('an amended scheme with an error', amend, {}, errors) },
    {
      draft: { scheme: { title: { zh: '不是方案' } } },
      of: amends,
      sent: wrong('an amendment that is no scheme', amend, {}, malformed),
    },
    { draft: { scheme: weights }, of: returned, sent: wrong('a corrected scheme with an error', resubmit, {}, errors) },
    {
      draft: { scheme: { title: { zh: '不是方案' } } },
      of: returned,
      sent: wrong('a correction that is no scheme', resubmit, {}, malformed),
    },
    {
      draft: { reply: '长'.repeat(10_001) },
      of: returned,
      sent: wrong(
        'a reply too long',
        resubmit,
        {},
        { field: 'reply', zh: '最多10000字', en: 'at most 10000', clause: '3.4.2' },
      ),
    },
    {
      draft: { statement: '长'.repeat(10_001) },
      of: returned,
      sent: wrong(
        'a statement too long',
        resubmit,
        {},
        { field: 'statement', zh: '最多10000字', en: 'at most 10000', clause: '3.4.2' },
      ),
    },
    {
      draft: { scheme: better },
      of: returned,
      sent: wrong(
        'an amendment that nobody asked for',
        form('amend', returned),
        {},
        {
          refused: 'application-not-to-amend',
          zh: '没有被要求按处理意见修改',
          en: 'No handling opinion asks for an amendment',
          clause: '3.4.3',
        },
      ),
    },
    {
      draft: { scheme: better },
      of: amends,
      sent: wrong(
        'a correction of what was not returned',
        form('resubmit', amends),
        {},
        { refused: 'application-not-returned', zh: '没有退回', en: 'was not returned', clause: '3.4.2' },
      ),
    },
    {
      draft: {},
      of: published,
      sent: wrong(
        'a withdrawal after publication',
        {
          action: onApplication.withdraw,
          by: published.assessor,
          params: { id: published.application },
          typed: { reason: '', confirmed: 'yes' },
        },
        {},
        { refused: 'withdrawal-too-late', zh: '已经公布', en: 'published', clause: '3.4.3' },
      ),
    },
  ]
  return { cases, drafted, amend, resubmit, amends, returned, better }
}
