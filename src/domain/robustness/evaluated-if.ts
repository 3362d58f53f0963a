import { evaluate } from '#domain/ranking/evaluate.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import type { Refusal } from '#domain/refusal.ts'
import { givenIf, unaskable, unreadIn, type Asked } from './asked.ts'
import { fieldOf, type Field } from './field.ts'
import type { Session } from './session.ts'

export type Evaluated = { readonly evaluation: Evaluation; readonly field: Field }

/** What the scheme makes of all declarations, were one value or one weight another: nothing is taken from the ranking as it is. */
export function evaluatedIf(session: Session, asked: Asked): Evaluated | Refusal {
  const not = unaskable(session, asked)
  if (not) return not
  const { scheme, declarations, circumstances } = givenIf(session, asked)
  const evaluation = evaluate(scheme, declarations, circumstances)
  const own = asked.kind === 'value' ? evaluation.standards.find(({ id }) => id === asked.standard) : undefined
  const unread = asked.kind === 'value' && own && unreadIn(own, asked)
  if (unread) return unread
  const { variety } = session.field
  const field = fieldOf(evaluation, scheme, { variety, firstGroup: session.firstGroup })
  if (!field) throw new RangeError(`no variety ${variety}`)
  return { evaluation, field }
}
