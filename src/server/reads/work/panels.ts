import { seeingApplication, seeingPanel, seeingSheets, type Who } from '#domain/disclosure.ts'
import { conflicted, opining, type PanelKind } from '#domain/panel.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { schemeOf } from '#server/facts/application.ts'
import { candidatesOf, concernedIn, panelRule, satOn } from '#server/facts/panel.ts'
import { rankingFacts } from '#server/facts/ranking.ts'
import { disclosed, firstNo, idIn, inRoom, notYours, todayOf, type Looked } from './looked.ts'

export const panels = (who: Who, from: Looked) =>
  inRoom(who, 'panels', async () => {
    const rows = await from.reader
      .selectFrom('panel')
      .select(['id', 'kind', 'title', 'state', 'outcome', 'act'])
      .orderBy('state', 'desc')
      .orderBy('act', 'desc')
      .limit(300)
      .execute()
    const seats = await from.reader.selectFrom('seat').select(['panel', 'state']).execute()
    return {
      panels: rows.map(({ act: _, ...row }) => {
        const own = seats.filter(({ panel, state }) => panel === row.id && state !== 'declined')
        return { ...row, seats: own.length, sheets: own.filter(({ state }) => state === 'submitted').length }
      }),
    }
  })

/** Seats by number. What the sheets say, and how it comes out, only when all are in. */
export async function panel(who: Who, from: Looked, id: string) {
  const { reader, policy } = from
  const row = await reader
    .selectFrom('panel')
    .select(['id', 'kind', 'subject', 'title', 'state', 'outcome', 'opinion'])
    .where('id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingPanel(who, row), async () => {
    if (!row) throw new Error('a panel was disclosed that is not there')
    const seats = await reader
      .selectFrom('seat')
      .innerJoin('expert', 'expert.id', 'seat.expert')
      .leftJoin('person', 'person.id', 'expert.person')
      .select([
        'seat.number',
        'seat.state',
        'seat.verdict',
        'seat.scores',
        'seat.reasons',
        'person.name',
        'expert.employer',
      ])
      .where('seat.panel', '=', row.id)
      .orderBy('seat.number')
      .execute()
    const rule = panelRule(policy, todayOf(from))
    const outcome = opining(row, seats, rule)
    const all = seeingSheets(seats)
    return {
      ...row,
      rule,
      /** Who was invited, apart from the numbers: a sheet is read without its name. */
      invited: seats
        .map(({ name, employer }) => ({ name: name ?? '', employer }))
        .sort((one, other) => one.name.localeCompare(other.name, 'zh')),
      seats: seats.map(({ number, state }) => ({ number, state })),
      sheets: all
        ? seats
            .filter(({ state }) => state === 'submitted')
            .map(({ number, verdict, scores, reasons }) => ({
              number,
              verdict,
              scores: scores ?? {},
              reasons: reasons ?? '',
            }))
        : [],
      computed: isRefusal(outcome) ? undefined : outcome,
      impossible: firstNo(outcome),
    }
  })
}

const noneSat: readonly string[] = []

/** Whom one may invite to a case: the pool, with every conflict said before anybody is asked. */
export async function panelForm(who: Who, from: Looked, of: { subject: string; kind: PanelKind }) {
  const { reader, policy } = from
  const subject = idIn(of.subject)
  const isScheme = of.kind === 'scheme-review' || of.kind === 're-review'
  const application = isScheme && subject ? await applicationOf(from, subject) : undefined
  const ranking = !isScheme && subject ? await rankingFacts(reader, subject) : undefined
  const seen = isScheme
    ? seeingApplication(who, application)
    : ranking && who.role === 'working-body'
      ? 'open'
      : 'unknown'
  const barred = notYours(who, ['working-body'], '3.4.2')
  return disclosed(seen === 'open' && barred ? 'withheld' : seen, async () => {
    const found = subject ?? ''
    const pool = await reader
      .selectFrom('expert')
      .leftJoin('person', 'person.id', 'expert.person')
      .select(['expert.id', 'person.name', 'expert.field', 'expert.employer'])
      .where('expert.standing', '=', 'admitted')
      .orderBy('expert.field')
      .execute()
    const [candidates, concerned, sat] = await Promise.all([
      candidatesOf(
        reader,
        pool.map(({ id }) => id),
      ),
      concernedIn(reader, of.kind, found),
      of.kind === 're-review' || of.kind === 'deliberation' ? satOn(reader, found) : noneSat,
    ])
    return {
      kind: of.kind,
      subject: found,
      title: (isScheme ? (await schemeOf(reader, found))?.title : ranking?.title) ?? { zh: '' },
      rule: panelRule(policy, todayOf(from)),
      experts: pool.map(({ name, ...expert }) => {
        const candidate = candidates.find((one) => one.expert === expert.id)
        const conflict = candidate && conflicted(candidate, concerned) ? refuse('expert-in-conflict', '6.2') : undefined
        const before = sat.includes(expert.id) ? refuse('expert-sat-before', '3.4.3') : undefined
        return { ...expert, name: name ?? '', obstacle: conflict ?? before }
      }),
    }
  })
}

const applicationOf = ({ reader }: Looked, id: string) =>
  reader.selectFrom('application').select(['assessor', 'state']).where('id', '=', id).executeTakeFirst()
