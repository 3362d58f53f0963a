import type { Who } from '#domain/disclosure.ts'
import { eligible } from '#domain/eligibility.ts'
import { findings } from '#domain/ranking/lint.ts'
import { draftFindings, openDraft } from '#domain/scheme-draft.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import type { Finding } from '#domain/ranking/evaluation.ts'
import type { Text } from '#policy/policy.ts'
import { applicantFacts } from '#server/facts/eligibility.ts'
import { templates } from '#server/templates.ts'
import { numbersOf } from './applications.ts'
import { openCalls } from './calls.ts'
import { firstNo, idIn, inRoom, todayOf, type Looked } from './looked.ts'

/** What an application is made of: what is called for today, and schemes to start from. */
export const applicationForm = (who: Who, from: Looked) =>
  inRoom(who, 'drafts', async () => ({
    targets: await openCalls(who, from),
    templates: templates.map(({ id, title }) => ({ id, title })),
    impossible: await mayNotApply(who, from),
  }))

/** Why this organisation may not assess, by the rule that handing in applies. */
export async function mayNotApply(who: Who, from: Looked) {
  const today = todayOf(from)
  const applicant = await applicantFacts(from.reader, who.organisation, today)
  return firstNo(eligible(applicant, { kinds: from.policy.assessorKinds, today }))
}

/** Whom this lead has asked to support a draft, and what each answered. */
export const draftSupports = (who: Who, from: Looked, draft: string) =>
  inRoom(who, 'drafts', async () =>
    from.reader
      .selectFrom('support')
      .innerJoin('organisation', 'organisation.id', 'support.supporter')
      .select(['support.id', 'support.state', 'support.task', 'support.asked_at as askedAt'])
      .select(['organisation.name', 'organisation.uscc'])
      .where('support.draft', '=', idIn(draft))
      .where('support.lead', '=', who.organisation)
      .orderBy('support.act')
      .execute(),
  )

export type Examined = {
  /** The scheme, where it has the format's shape and nothing is left blank. */
  readonly scheme: Scheme | null
  readonly title: Text | null
  /** Where no form could show it: the first places, and what the shape says of them. */
  readonly malformed: readonly { readonly place: string; readonly said: string }[]
  readonly findings: readonly Finding[]
}

const shownMalformed = 20

/** What stands in the way of handing a scheme in, each time it is shown. */
export function examined(from: Looked, brought: unknown): Examined {
  const parsed = schemeShape.safeParse(brought)
  if (!parsed.success) {
    const begun = openDraft(brought)
    if (begun)
      return { scheme: null, title: begun.title, malformed: [], findings: draftFindings(begun, numbersOf(from)) }
    const malformed = parsed.error.issues
      .slice(0, shownMalformed)
      .map(({ path, message }) => ({ place: path.map(String).join('.') || '·', said: message }))
    return { scheme: null, title: null, malformed: brought === null ? [] : malformed, findings: [] }
  }
  return {
    scheme: parsed.data,
    title: parsed.data.title,
    malformed: [],
    findings: findings(parsed.data, numbersOf(from)),
  }
}
