import { withCorrections } from '#domain/deliberation.ts'
import { keptOutBefore } from '#domain/ranking/caps.ts'
import { inVariety, keyOf } from '#domain/ranking/evaluate.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Asked } from '#domain/robustness/asked.ts'
import { evaluatedIf } from '#domain/robustness/evaluated-if.ts'
import { seedOf, usualDraws } from '#domain/robustness/reporting.ts'
import { openSession, withPlaces, type Changed, type Opening, type Session } from '#domain/robustness/session.ts'
import { ask } from '#domain/robustness/what-if.ts'
import type { App } from './app.ts'
import type { Intake } from './facts/intake.ts'
import { circumstances } from './judged.ts'
import { publicisedHead, publicisedRanking } from './reads/public/rankings.ts'

export type AskedIf = {
  readonly number: string
  /** The code of whoever asks: their own standards come first. */
  readonly own: string | null
  /** Of whose value on what the page speaks. */
  readonly of: { readonly standard: string; readonly indicator: string }
  readonly asked: Asked | null
}
/** Who would stand otherwise, as many as a page shows and how many more; and how many places the scheme's rule gives then, which is what they are placed by. */
export type Answer =
  | { readonly changed: readonly Changed[]; readonly more: number; readonly places: { before: number; after: number } }
  | Refusal
const shownMost = 40

/** Answered from what was publicised, and recorded nowhere. Undefined: not there. */
export async function whatIf(app: App, { number, own, of, asked }: AskedIf) {
  const known = await opened(app, number)
  if (!known) return
  const { opening } = known
  const standards = opening.declarations
    .map((one) => ({
      id: keyOf(one),
      name: one.enterprise.name,
      standard: one.standard,
      own: one.enterprise.uscc === own,
    }))
    .toSorted((a, b) => Number(b.own) - Number(a.own) || (a.standard < b.standard ? -1 : 1))
  const now = opening.declarations.find((one) => keyOf(one) === of.standard)?.values[of.indicator]?.value
  return {
    /** The viewer's own first, then in the order shown. */
    standards,
    now: typeof now === 'string' ? now : '',
    answer: asked ? answerFrom((known.session ??= sessionOf(opening)), asked) : undefined,
  }
}

type Known = { readonly opening: Opening; session?: Session }
const kept = 4
const rankings = new Map<string, Promise<Known>>()

/** Read once and kept under the digest of what was publicised; the one not asked for longest makes room. */
async function opened(app: App, number: string): Promise<Known | undefined> {
  const head = await publicisedHead(app, number)
  if (!head) return
  const known = rankings.get(head.digest) ?? openingOf(app, number).then((opening) => ({ opening }))
  rankings.delete(head.digest)
  rankings.set(head.digest, known)
  known.catch(() => rankings.delete(head.digest))
  for (const oldest of [...rankings.keys()].slice(0, -kept)) rankings.delete(oldest)
  return known
}

/** Who consented, what they declared as values were put right since, what kept somebody out. */
async function openingOf(app: App, number: string): Promise<Opening> {
  const row = await publicisedRanking(app, number)
  if (!row) throw new Error(`the ranking ${number} is no longer public`)
  const { content, scheme, variety } = row
  const { data, dataDigest } = await app.reader
    .selectFrom('evaluation')
    .select(['data', 'data_digest as dataDigest'])
    .where('id', '=', row.evaluation)
    .executeTakeFirstOrThrow()
  const shown = new Set(content.entries.map(({ declaration }) => declaration))
  const { taken } = data as Intake // frozen by ranking.data-frozen, whose shape this is
  const skipped = content.result.rankings[0]?.shortlist.skipped ?? []
  return {
    scheme,
    declarations: withCorrections(taken, content.corrections ?? [])
      .filter((one) => shown.has(one.number))
      .map(({ declaration }) => inVariety(declaration, scheme)),
    judgements: content.result.judgements,
    variety,
    firstGroup: content.tied === 'first-group',
    circumstances: { ...circumstances(app), keptOut: keptOutBefore(skipped) },
    plan: { ...usualDraws, seed: seedOf(dataDigest) },
  }
}

function sessionOf(opening: Opening): Session {
  const session = openSession(opening)
  if (!session) throw new Error(`the scheme has no variety ${opening.variety}`)
  return session
}

function answerFrom(session: Session, asked: Asked): Answer {
  const then = evaluatedIf(session, asked)
  if (isRefusal(then)) return then
  const places = { before: session.field.places, after: then.field.places }
  const changed = ask(withPlaces(session, places.after), asked, then)
  if (isRefusal(changed)) return changed
  const all = changed.filter(moved)
  return { changed: all.slice(0, shownMost), more: Math.max(0, all.length - shownMost), places }
}

/** Whoever something changes for; the chance by at least a hundredth of a percent. */
const moved = ({ before, after }: Changed) => JSON.stringify(before) !== JSON.stringify(after)
