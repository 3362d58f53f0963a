import { error, redirect } from '@sveltejs/kit'
import type { Issue } from '#domain/issue.ts'
import { app } from './app.ts'
import { saveSheet } from './drafts/sheet.ts'
import { langOf, typedInto, type FormEvent } from './form-action.ts'
import { whoOf } from './work-page.ts'

const textMax = 10_000
const kept =
  /^(verdict|remedy|reasons|(scores|grounds)\.[a-z]+|checks\.[a-z]+\.(met|remark)|findings\.\d+\.(finding|reason))$/

/** Keeps a sheet as far as it is filled in, right or wrong: what is wrong is said when it is handed in. */
export async function savingSheet(event: FormEvent, seat: string) {
  if (event.locals.paper) return error(404)
  const { person } = whoOf(event.locals)
  const typed = Object.entries(await typedInto(event)).flatMap(([name, value]) =>
    kept.test(name) && typeof value === 'string' ? [[name, value.slice(0, textMax).replaceAll('\0', '')]] : [],
  )
  await saveSheet(app(), { person, seat }, Object.fromEntries(typed))
  return redirect(303, `/${langOf(event)}/work/seats/${seat}?saved#sheet`)
}

/** Few points without a reason, said at the field; the rule of the act says the same of the whole sheet. */
export const lowScores = (
  scores: Readonly<Record<string, number>>,
  grounds: Readonly<Record<string, string>>,
  lowScore: number,
): readonly Issue[] =>
  Object.entries(scores)
    .filter(([name, score]) => score >= 0 && score <= lowScore && !grounds[name])
    .map(([name]) => ({ path: `grounds.${name}`, code: 'missing', values: {} }))
