import type { Text } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'
import { proceeding } from '#domain/participation.ts'
import { panelClause, quorate, type PanelKind } from '#domain/panel.ts'
import { applicationFacts, schemeOf } from '../facts/application.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { panelRule, seatsOf } from '../facts/panel.ts'
import { rankingFacts } from '../facts/ranking.ts'
import { referralFacts } from '../facts/referral.ts'
import { amendedSince } from '../facts/publicity.ts'
import { settle, type Context } from './act.ts'
import { obligePublicity } from './publicity-owed.ts'
import { dissolvePanels } from './seating.ts'
import { sendBack } from './sent-back.ts'

/** What a panel sits on: a scheme's application, a ranking's report, what an evaluation left open; before and after its opinion. */
type Subject = {
  /** Is the case ready for a panel? Its title, or a refusal. */
  readonly convened: () => Promise<{ title: Text }>
  readonly opined: (outcome: 'pass' | 'fail') => Promise<void>
}

export function panelSubject(context: Context, kind: PanelKind, subject: string): Subject {
  if (kind === 'judgement') return referralSubject(context, subject)
  return kind === 'scheme-review' || kind === 're-review'
    ? schemeSubject(context, kind, subject)
    : rankingSubject(context, kind, subject)
}

/** Open questions of an evaluation: its assessor takes over what they come to. */
const referralSubject = (context: Context, referral: string): Subject => ({
  async convened() {
    const facts = await referralFacts(context.tx, referral)
    if (facts?.state !== 'open') return settle(refuse('case-not-awaiting-panel', panelClause.judgement))
    settle(proceeding(await organisationFacts(context.tx, facts.assessor)))
    await onlyOneSitting(context, referral, 'judgement')
    return { title: facts.title }
  },
  opined: () => Promise.resolve(),
})

function schemeSubject(context: Context, kind: 'scheme-review' | 're-review', application: string): Subject {
  const { tx, seq } = context
  return {
    async convened() {
      const facts = await applicationFacts(tx, application)
      const awaits = kind === 'scheme-review' ? 'in-review' : 'held'
      if (facts?.state !== awaits) settle(refuse('case-not-awaiting-panel', panelClause[kind]))
      settle(proceeding(await organisationFacts(tx, facts?.assessor)))
      await onlyOneSitting(context, application, kind)
      const scheme = await schemeOf(tx, application)
      return { title: scheme?.title ?? { zh: '' } }
    },
    async opined(outcome) {
      const title = (await schemeOf(tx, application))?.title ?? { zh: '' }
      if (kind === 're-review' && !(outcome === 'pass' && (await amendedSince(tx, application))))
        return obligeHandling(context, application, title)
      // Passed, or amended and passed again by those who looked again: the public sees it anew.
      await setApplication(outcome === 'pass' ? 'passed' : 'failed')
      if (outcome === 'pass') await obligePublicity(context, { kind: 'scheme', subject: application, title })
    },
  }
  async function setApplication(state: 'passed' | 'failed') {
    await tx.updateTable('application').set({ state, act: seq }).where('id', '=', application).execute()
  }
}

/** What experts looked at again is handled by an opinion of the working body, which answers those who objected. */
const obligeHandling = (context: Context, application: string, title: Text) =>
  context.oblige({
    what: 'issue-handling-opinion',
    subject: application,
    role: 'working-body',
    title,
    path: `/work/applications/${application}/handling`,
    clause: '3.4.3',
  })

/** What the experts deliberated on is brought to its conclusion by the working body, which answers those who objected. */
const obligeConclusion = (context: Context, ranking: string, title: Text) =>
  context.oblige({
    what: 'conclude-deliberation',
    subject: ranking,
    role: 'working-body',
    title,
    path: `/work/rankings/${ranking}/deliberation`,
    clause: '3.4.6',
  })

function rankingSubject(context: Context, kind: 'report-audit' | 'deliberation', ranking: string): Subject {
  const { tx, seq } = context
  const awaits = kind === 'report-audit' ? 'settled' : 'held'
  return {
    async convened() {
      const row = await tx.selectFrom('ranking').select(['state', 'title']).where('id', '=', ranking).executeTakeFirst()
      const seatedAgain = kind === 'report-audit' && row?.state === 'in-audit'
      if (!row || (row.state !== awaits && !seatedAgain))
        return settle(refuse('case-not-awaiting-panel', panelClause[kind]))
      settle(proceeding(await organisationFacts(tx, (await rankingFacts(tx, ranking))?.assessor)))
      await onlyOneSitting(context, ranking, kind)
      if (kind === 'report-audit') await setRanking('in-audit')
      return { title: row.title }
    },
    async opined(outcome) {
      const { title } = (await rankingFacts(tx, ranking)) ?? { title: { zh: '' } }
      if (kind === 'deliberation') return obligeConclusion(context, ranking, title)
      if (outcome === 'fail') return sendBack(context, ranking)
      await setRanking('audited')
      await obligePublicity(context, { kind: 'ranking', subject: ranking, title })
    },
  }
  async function setRanking(state: 'in-audit' | 'audited') {
    await tx.updateTable('ranking').set({ state, act: seq }).where('id', '=', ranking).execute()
  }
}

/** One panel sits on a case. One that has lost its quorum is dissolved, and makes room for another. */
async function onlyOneSitting(context: Context, subject: string, kind: PanelKind): Promise<void> {
  const { tx, policy, today } = context
  const sitting = await tx
    .selectFrom('panel')
    .select('id')
    .where('subject', '=', subject)
    .where('state', '=', 'sitting')
    .executeTakeFirst()
  if (!sitting) return
  const seats = await seatsOf(tx, sitting.id)
  if (quorate(seats, panelRule(policy, today))) settle(refuse('panel-already-sits', panelClause[kind]))
  await dissolvePanels(context, [subject])
}
