import { seeingApplication, type Who } from '#domain/disclosure.ts'
import { obstacle, panelClause, quorate, type PanelKind, type Rule } from '#domain/panel.ts'
import type { ReferralState } from '#domain/referral.ts'
import { refuse } from '#domain/refusal.ts'
import { suggesting } from '#domain/suggestion.ts'
import { schemeOf } from '#server/facts/application.ts'
import { candidatesOf, caseFacts, loads, seatsOf } from '#server/facts/panel.ts'
import { fieldsOf } from '#server/facts/expert.ts'
import { panelOn, referralFacts } from '#server/facts/referral.ts'
import { rankingFacts } from '#server/facts/ranking.ts'
import { fieldNames } from './field-names.ts'
import { disclosed, idIn, notYours, todayOf, type Looked } from './looked.ts'

/** The pool as it stands to one case: who may be invited, and what keeps the others from it. */
export async function onOffer(from: Looked, of: { kind: PanelKind; subject: string }) {
  const { reader, policy } = from
  const [facts, candidates, records, held] = await Promise.all([
    caseFacts(reader, of, { policy, today: todayOf(from) }),
    candidatesOf(reader),
    reader.selectFrom('expert').select(['id', 'field', 'fields', 'title']).where('standing', '=', 'admitted').execute(),
    loads(reader),
  ])
  const experts = records.flatMap(({ id, title, ...record }) => {
    const candidate = candidates.find(({ expert }) => expert === id)
    if (!candidate) return []
    const { load = 0, sat = 0 } = held.get(id) ?? {}
    const fields = fieldsOf(record)
    const names = fieldNames(policy, fields)
    const no = obstacle(candidate, facts)
    return [{ id, name: candidate.name, employer: candidate.employer, title, fields, names, load, sat, obstacle: no }]
  })
  return { rule: facts.rule, experts: experts.sort((one, other) => one.name.localeCompare(other.name, 'zh')) }
}

/** Whom one may invite to a case, with every conflict said before anybody is asked, and a panel that is balanced. */
export async function panelForm(who: Who, from: Looked, of: { subject: string; kind: PanelKind }) {
  const { reader, policy } = from
  const subject = idIn(of.subject)
  const isScheme = of.kind === 'scheme-review' || of.kind === 're-review'
  const application = isScheme && subject ? await applicationOf(from, subject) : undefined
  const isReferral = of.kind === 'judgement'
  const referral = isReferral ? await referralFacts(reader, subject) : undefined
  const ranking = referral ?? (!isScheme && !isReferral && subject ? await rankingFacts(reader, subject) : undefined)
  const seen = isScheme
    ? seeingApplication(who, application)
    : ranking && who.role === 'working-body'
      ? 'open'
      : 'unknown'
  const barred = notYours(who, ['working-body'], '3.4.2')
  return disclosed(seen === 'open' && barred ? 'withheld' : seen, async () => {
    const found = { kind: of.kind, subject: subject ?? '' }
    const { rule, experts } = await onOffer(from, found)
    const free = experts.filter(({ obstacle: no }) => !no)
    const suggested = suggesting(
      free.map(({ id, ...one }) => ({ expert: id, ...one })),
      rule.seatsMin,
    )
    return {
      ...found,
      title: (isScheme ? (await schemeOf(reader, found.subject))?.title : ranking?.title) ?? { zh: '' },
      rule,
      /** How much is asked, and not what: that is between assessor and experts. */
      questions: referral?.questions.length,
      impossible: referral && (await notConvened(from, referral, rule)),
      experts,
      suggested: suggested.map(({ expert, brings, load }) => ({
        expert,
        name: free.find(({ id }) => id === expert)?.name ?? '',
        brings: fieldNames(policy, brings),
        load,
      })),
    }
  })
}

const applicationOf = ({ reader }: Looked, id: string) =>
  reader.selectFrom('application').select(['assessor', 'state']).where('id', '=', id).executeTakeFirst()

/** Why experts are not convened on these questions now: they are settled, or a panel sits. */
async function notConvened({ reader }: Looked, { id, state }: { id: string; state: ReferralState }, rule: Rule) {
  if (state !== 'open') return refuse('case-not-awaiting-panel', panelClause.judgement)
  const panel = await panelOn(reader, id)
  if (panel && quorate(await seatsOf(reader, panel.id), rule))
    return refuse('panel-already-sits', panelClause.judgement)
}
