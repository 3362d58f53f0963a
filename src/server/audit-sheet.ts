import { auditItems } from '#domain/audit.ts'
import type { Issue } from '#domain/issue.ts'
import { typedIn, type Typed } from '#ui/form.ts'
import { say, type Lang, type WordId } from '#ui/words/index.ts'

/** The checklist of an audit as its form carries it: `checks.scheme.met`, `checks.scheme.remark`. */
export const checkLabels: Readonly<Record<string, WordId>> = Object.fromEntries(
  auditItems.map((item) => [`checks.${item}.met`, `audit.item-${item}`]),
)

/** A remark is called after its item. */
export const remarksIn = (lang: Lang): Readonly<Record<string, string>> =>
  Object.fromEntries(
    auditItems.map((item) => [
      `checks.${item}.remark`,
      say(lang)('audit.remark', { item: say(lang)(`audit.item-${item}`) }),
    ]),
  )

const answers: Readonly<Record<string, boolean>> = { yes: true, no: false }

/** What was not judged is sent on, to be said at its field. */
export const checksOf = (typed: Typed) =>
  Object.fromEntries(
    auditItems.map((item) => [
      item,
      {
        met: answers[typedIn(typed, `checks.${item}.met`)] ?? 'unanswered',
        remark: typedIn(typed, `checks.${item}.remark`),
      },
    ]),
  )

/** Remarks that are needed and not there, said at their fields; the rule of the act says the same of the whole sheet. */
export const bareRemarks = (typed: Typed, { flips, isTied }: { flips: boolean; isTied: boolean }): readonly Issue[] =>
  auditItems
    .filter(
      (item) =>
        typedIn(typed, `checks.${item}.met`) === 'no' ||
        (flips && item === 'firmness') ||
        (isTied && item === 'shortlist'),
    )
    .filter((item) => !typedIn(typed, `checks.${item}.remark`).trim())
    .map((item) => ({ path: `checks.${item}.remark`, code: 'missing', values: {} }))
