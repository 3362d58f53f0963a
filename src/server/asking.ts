import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { seedOf, usualDraws } from '#domain/robustness/reporting.ts'
import type { Asked, Changed } from '#domain/robustness/what-if.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import { parameter } from '#policy/policy.ts'
import type { App } from './app.ts'
import type { rankingToTry } from './reads/work/what-if.ts'
import { whatIf, type Answer } from './reporting.ts'

type ToTry = NonNullable<Extract<Awaited<ReturnType<typeof rankingToTry>>, { seen: 'open' }>['data']>

/** What the address asks: one declared value, or one weight. Nothing where nothing is asked. */
export function askedIn(query: URLSearchParams): Asked | Refusal | undefined {
  const of = (name: string) => query.get(name)?.trim() ?? ''
  if (query.has('weight')) {
    const typed = of('weight').normalize('NFKC').replace(/\s*%$/, '')
    if (!of('weighed') || !/^\d{1,3}(\.\d{1,4})?$/.test(typed))
      return refuse('weight-unreadable', '3.4.5', { typed: of('weight') || '—' })
    return { kind: 'weight', indicator: of('weighed'), percent: typed }
  }
  if (!query.has('value')) return
  if (!of('standard') || !of('indicator') || !of('value')) return refuse('value-not-typed', '3.4.5')
  return { kind: 'value', standard: of('standard'), indicator: of('indicator'), value: of('value').slice(0, 500) }
}

/** The answer, computed beside the server from what was publicised. Nothing is recorded. */
export async function answerTo(app: App, ranking: ToTry, asked: Asked): Promise<Answer> {
  const today = shanghaiDay(app.clock.now())
  const { scheme, declarations, judgements, variety, firstGroup, keptOut } = ranking
  const policyNumbers = { coreIndicatorsMin: parameter(app.policy, 'coreIndicatorsMin', today).value }
  const answer = await whatIf({
    key: ranking.digest,
    opening: {
      scheme,
      declarations,
      judgements,
      variety,
      firstGroup,
      circumstances: { policyNumbers, keptOut },
      plan: { ...usualDraws, seed: seedOf(ranking.dataDigest) },
    },
    asked,
  })
  return isRefusal(answer) ? answer : { ...answer, changed: answer.changed.filter(moved) }
}

/** Whoever something changes for; the chance by at least a hundredth of a percent. */
const moved = ({ before, after }: Changed) => JSON.stringify(before) !== JSON.stringify(after)
