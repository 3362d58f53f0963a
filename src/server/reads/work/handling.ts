import type { Who } from '#domain/disclosure.ts'
import { handling as ruleOf, handlings, type Handling } from '#domain/publicity.ts'
import { refuse } from '#domain/refusal.ts'
import { contestedFacts } from '#server/facts/publicity.ts'
import { application } from './application.ts'
import { firstNo, notYours, todayOf, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

/** What a handling opinion goes by: the objections that were admitted, what the experts said, and which outcomes that allows. */
export async function handling(who: Who, from: Looked, id: string) {
  const answer = await application(who, from, id)
  if (answer.seen !== 'open') return answer
  if (who.role !== 'working-body') return { seen: 'withheld' as const }
  const { receipt, scheme, panels } = answer.data
  const facts = await contestedFacts(from.reader, answer.data.id)
  const waiting = await waitingFor(who, from, 'handling-opinion.issued@1', { application: answer.data.id })
  const today = todayOf(from)
  const allowed = handlings.filter((outcome) => !ruleOf(facts, outcome, today))
  const data = {
    id: answer.data.id,
    receipt,
    title: scheme?.title ?? { zh: receipt },
    panels: panels.filter(({ kind, state }) => kind === 're-review' && state === 'opined'),
    objections: facts.publicity ? await admitted(from, facts.publicity.id) : [],
    outcomes: allowed,
    waiting,
    impossible: firstNo(
      notYours(who, ['working-body'], '3.4.3'),
      allowed.length === 0 && whyNot(facts, today),
      waiting && refuse('already-prepared', '6.1'),
    ),
  }
  return { seen: 'open' as const, data }
}

const whyNot = (facts: Parameters<typeof ruleOf>[0], today: string) =>
  handlings.map((outcome: Handling) => ruleOf(facts, outcome, today)).find((no) => no !== undefined)

const admitted = ({ reader }: Looked, publicity: string) =>
  reader
    .selectFrom('submission')
    .select(['id', 'receipt', 'text', 'evidence', 'state'])
    .where('publicity', '=', publicity)
    .where('kind', '=', 'objection')
    .where('state', 'in', ['admitted', 'answered'])
    .orderBy('receipt')
    .execute()
