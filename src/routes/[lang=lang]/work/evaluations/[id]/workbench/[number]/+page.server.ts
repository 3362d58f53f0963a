import { error } from '@sveltejs/kit'
import {
  exclusionProposed,
  methodEquated,
  textGraded,
  textInterpreted,
  transcriptionProposed,
} from '#server/acts/judgement.ts'
import { app } from '#server/app.ts'
import { langOf, performing, type FormEvent } from '#server/form-action.ts'
import { workbenchStandard } from '#server/reads/work/workbench-standard.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { say } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

/** `judge` names the indicator whose forms are shown. */
export const load: PageServerLoad = async (event) => {
  const { id, number } = event.params
  const data = await drawn(event, (who, from) => workbenchStandard(who, from, id, number))
  const asked = event.url.searchParams.get('judge')
  return { ...data, judging: data.rows.find(({ indicator }) => indicator.id === asked)?.indicator.id ?? null }
}

type Event = FormEvent & { readonly params: { readonly id: string; readonly number: string }; readonly url: URL }

/** What is judged stands in the page's address. */
async function about(event: Event) {
  const { id, number } = event.params
  const shown = opened(await workbenchStandard(whoOf(event.locals), app(), id, number))
  const indicator = event.url.searchParams.get('judge') ?? undefined
  if (indicator !== undefined && !shown.rows.some((one) => one.indicator.id === indicator)) error(404)
  const of = { evaluation: shown.evaluation, declaration: shown.declaration.id, indicator }
  return { shown, of, to: () => `/work/evaluations/${id}/workbench/${number}#judgements` }
}

const evidence = { reason: 'judgement.reason', evidence: 'judgement.evidence', file: 'judgement.file' } as const
const files = { file: 'optional' } as const

export const actions: Actions = {
  async transcribe(event) {
    const { of, to } = await about(event)
    return performing(event, {
      action: 'transcribe',
      act: transcriptionProposed,
      files,
      to,
      labels: { to: 'judgement.value', page: 'judgement.page', ...evidence },
      input: ({ to: value, page, reason, evidence: basis }) => ({ ...of, to: value, page, reason, evidence: basis }),
    })
  },
  async exclude(event) {
    const { of, to } = await about(event)
    return performing(event, {
      action: 'exclude',
      act: exclusionProposed,
      files,
      to,
      labels: evidence,
      input: ({ reason, evidence: basis }) => ({ ...of, indicator: undefined, reason, evidence: basis }),
    })
  },
  async interpret(event) {
    const { of, to } = await about(event)
    return performing(event, {
      action: 'interpret',
      act: textInterpreted,
      files,
      to,
      labels: { verdict: 'judgement.verdict', tier: 'judgement.tier', ...evidence },
      input: ({ verdict, tier, reason, evidence: basis }) => ({ ...of, verdict, tier, reason, evidence: basis }),
    })
  },
  async grade(event) {
    const { shown, of, to } = await about(event)
    const word = say(langOf(event))
    return performing(event, {
      action: 'grade',
      act: textGraded,
      files,
      to,
      labels: evidence,
      named: Object.fromEntries(
        shown.judges.map(({ seat, name, employer }) => [
          `grades.${seat}`,
          word('judgement.grade-of', { name, employer }),
        ]),
      ),
      input: ({ reason, evidence: basis, ...typed }) => ({
        ...of,
        reason,
        evidence: basis,
        grades: Object.fromEntries(
          shown.judges.flatMap(({ seat }) =>
            typed[`grades.${seat}`] ? [[String(seat), typed[`grades.${seat}`]]] : [],
          ),
        ),
      }),
    })
  },
  async equate(event) {
    const { of, to } = await about(event)
    return performing(event, {
      action: 'equate',
      act: methodEquated,
      files,
      to,
      labels: evidence,
      input: ({ reason, evidence: basis }) => ({ ...of, reason, evidence: basis }),
    })
  },
}
