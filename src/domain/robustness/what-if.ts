import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { unaskable, type Asked } from './asked.ts'
import { valueBySums, weightBySums } from './by-sums.ts'
import { evaluatedIf, type Evaluated } from './evaluated-if.ts'
import type { Field } from './field.ts'
import { standingsOf, type Changed, type Session } from './session.ts'

/**
 * One question to a session: of a value, where its standard stands then; of a weight, where everybody does. As many lead as in the session's
 * field. `evaluated`: what all declarations come to then, where that is at hand.
 */
export function ask(session: Session, asked: Asked, evaluated?: Evaluated): readonly Changed[] | Refusal {
  if (!session.bySums) return byEvaluation(session, asked, evaluated ?? evaluatedIf(session, asked))
  const not = unaskable(session, asked)
  if (not) return not
  return asked.kind === 'weight' ? weightBySums(session, asked) : valueBySums(session, asked)
}

function byEvaluation(session: Session, asked: Asked, found: Evaluated | Refusal): readonly Changed[] | Refusal {
  if (isRefusal(found)) return found
  const { evaluation, field } = found
  const then = standingsOf(evaluation, withLeaders(field, session.field.places), session.plan)
  const because = new Map(evaluation.standards.map((one) => [one.id, one.because]))
  return [...session.standings].flatMap(([id, before]): Changed[] => {
    const after = then.get(id)
    if (!after || (asked.kind === 'value' && id !== asked.standard)) return []
    if (after.rank !== null) return [{ id, before, after }]
    return before.rank === null ? [] : [{ id, before, after, because: because.get(id) ?? [] }]
  })
}

/** So many lead, more where several are level in the last place. */
function withLeaders(field: Field, places: number): Field {
  if (places === field.places) return field
  const last =
    field.rows
      .filter(({ inPool }) => inPool)
      .slice(0, places)
      .at(-1)?.rank ?? 0
  return { ...field, places, rows: field.rows.map((row) => ({ ...row, leads: row.inPool && row.rank <= last })) }
}
