import { judgesNamed } from '#server/acts/judges.ts'
import { performing } from '#server/form-action.ts'
import { judges } from '#server/reads/work/judgements.ts'
import { drawn } from '#server/work-page.ts'
import { linesIn, typedIn } from '#ui/form.ts'
import { say } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => judges(who, from, event.params.id))

const boxes = ['name', 'title', 'employer', 'employerUscc', 'ties'] as const
const rowsMax = 9

export const actions: Actions = {
  async name(event) {
    let places: number[] = []
    return performing(event, {
      action: 'name',
      act: judgesNamed,
      labels: { judges: 'workbench.judges' },
      named: namedBoxes(event.params.lang === 'en'),
      fieldAt: (path) => path.replace(/^judges\.(\d+)\.(\w+).*$/, (_, at, box) => `${box}.${places[Number(at)] ?? 0}`),
      input: (typed) => {
        places = Array.from({ length: rowsMax }, (_, at) => at).filter((at) =>
          boxes.some((box) => typedIn(typed, `${box}.${at}`).trim() !== ''),
        )
        return {
          evaluation: event.params.id,
          judges: places.map((at) => ({
            name: typedIn(typed, `name.${at}`),
            title: typedIn(typed, `title.${at}`),
            employer: typedIn(typed, `employer.${at}`),
            employerUscc: typedIn(typed, `employerUscc.${at}`) || undefined,
            ties: linesIn(typedIn(typed, `ties.${at}`)),
          })),
        }
      },
      to: () => `/work/evaluations/${event.params.id}/workbench/judges`,
    })
  },
}

function namedBoxes(isEnglish: boolean): Record<string, string> {
  const word = say(isEnglish ? 'en' : 'zh')
  const label = {
    name: word('judge.name'),
    title: word('judge.person-title'),
    employer: word('judge.employer'),
    employerUscc: word('judge.employer-uscc'),
    ties: word('judge.ties'),
  }
  return Object.fromEntries(
    Array.from({ length: rowsMax }, (_, at) => at).flatMap((at) =>
      boxes.map((box) => [`${box}.${at}`, `${word('judge.nth', { number: at + 1 })} · ${label[box]}`]),
    ),
  )
}
