import { findingsSubmitted } from './acts/findings.ts'
import { langOf, performing, type FormEvent } from './form-action.ts'
import { say } from '#ui/words/index.ts'

type Of = { readonly seat: string; readonly questions: readonly unknown[]; readonly after: () => Promise<void> }

/** The sheet of a panel that judges: a finding and a reason for each question. */
export function sendingFindings(event: FormEvent, { seat, questions, after }: Of) {
  const word = say(langOf(event))
  const each = questions.map((_, at) => at)
  return performing(event, {
    action: 'submit',
    act: findingsSubmitted,
    labels: {},
    named: Object.fromEntries(
      each.flatMap((at) => [
        [`findings.${at}.finding`, word('finding.label', { number: at + 1 })],
        [`findings.${at}.reason`, word('finding.reason', { number: at + 1 })],
      ]),
    ),
    input: (typed) => ({
      seat,
      findings: each.map((at) => ({
        finding: typed[`findings.${at}.finding`] || undefined,
        reason: typed[`findings.${at}.reason`] || undefined,
      })),
    }),
    confirm: true,
    to: () => `/work/seats/${seat}`,
    after,
  })
}
