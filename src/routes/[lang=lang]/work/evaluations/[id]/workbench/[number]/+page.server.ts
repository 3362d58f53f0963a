import { error } from '@sveltejs/kit'
import type { Act } from '#server/acts/act.ts'
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
import { say, type WordId } from '#ui/words/index.ts'
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
  return { shown, of: { evaluation: shown.evaluation, declaration: shown.declaration.id, indicator } }
}

const evidence = { reason: 'judgement.reason', evidence: 'judgement.evidence', file: 'judgement.file' } as const

/** The form of one judgement: fields of its own, called as the act calls them, and what every judgement says of itself. */
const judging =
  <I, R>(action: string, act: Act<I, R>, labels: Readonly<Record<string, WordId>> = {}) =>
  async (event: Event) => {
    const { shown, of } = await about(event)
    const { judges } = shown
    return performing(event, {
      action,
      act,
      files: { file: 'optional' },
      to: () => `/work/evaluations/${event.params.id}/workbench/${event.params.number}#judgements`,
      labels: { ...labels, ...evidence },
      named: act.type === textGraded.type ? gradesOf(judges, event) : {},
      input: (typed) => ({
        ...of,
        ...Object.fromEntries([...Object.keys(labels), 'reason', 'evidence'].map((name) => [name, typed[name]])),
        ...(act.type === textGraded.type && {
          grades: Object.fromEntries(
            judges.flatMap(({ seat }) => (typed[`grades.${seat}`] ? [[String(seat), typed[`grades.${seat}`]]] : [])),
          ),
        }),
      }),
    })
  }

type Judges = Awaited<ReturnType<typeof about>>['shown']['judges']
const gradesOf = (judges: Judges, event: Event) =>
  Object.fromEntries(
    judges.map(({ seat, name, employer }) => [
      `grades.${seat}`,
      say(langOf(event))('judgement.grade-of', { name, employer }),
    ]),
  )

export const actions: Actions = {
  transcribe: judging('transcribe', transcriptionProposed, { to: 'judgement.value', page: 'judgement.page' }),
  exclude: judging('exclude', exclusionProposed),
  interpret: judging('interpret', textInterpreted, { verdict: 'judgement.verdict', tier: 'judgement.tier' }),
  grade: judging('grade', textGraded),
  equate: judging('equate', methodEquated),
}
