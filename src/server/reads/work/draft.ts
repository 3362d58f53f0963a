import type { Who } from '#domain/disclosure.ts'
import { eligible } from '#domain/application.ts'
import { findings } from '#domain/ranking/lint.ts'
import { draftFindings, openDraft } from '#domain/scheme-draft.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import type { Finding } from '#domain/ranking/evaluation.ts'
import type { Text } from '#policy/policy.ts'
import { organisationFacts } from '#server/facts/organisation.ts'
import { templates } from '#server/templates.ts'
import { numbersOf } from './applications.ts'
import { openCalls } from './calls.ts'
import { firstNo, inRoom, type Looked } from './looked.ts'

/** What an application is made of: what is called for today, and schemes to start from. */
export const applicationForm = (who: Who, from: Looked) =>
  inRoom(who, 'drafts', async () => ({
    targets: await openCalls(from),
    templates: templates.map(({ id, title }) => ({ id, title })),
    impossible: firstNo(eligible(await organisationFacts(from.reader, who.organisation))),
  }))

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
