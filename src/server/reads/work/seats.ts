import { seeingOtherSheets, seeingSeat, type Who } from '#domain/disclosure.ts'
import { answering, submitting, type PanelKind } from '#domain/panel.ts'
import type { Scheme } from '#domain/scheme.ts'
import { schemeOf } from '#server/facts/application.ts'
import { publicRankingContent, rankingFacts } from '#server/facts/ranking.ts'
import { disclosed, firstNo, idIn, inRoom, type Looked } from './looked.ts'

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('seat')
    .innerJoin('expert', 'expert.id', 'seat.expert')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select(['seat.id', 'seat.panel', 'seat.number', 'seat.state', 'seat.verdict', 'seat.scores', 'seat.reasons'])
    .select([
      'expert.person',
      'panel.kind',
      'panel.subject',
      'panel.title',
      'panel.state as panelState',
      'panel.outcome',
    ])

/** The expert's own, without those that were declined. */
export const seats = (who: Who, from: Looked) =>
  inRoom(who, 'seats', async () => {
    const own = await rows(from)
      .where('expert.person', '=', who.person)
      .where('seat.state', '!=', 'declined')
      .orderBy('panel.act', 'desc')
      .execute()
    return { seats: own.map(({ id, state, kind, title, panelState }) => ({ id, state, kind, title, panelState })) }
  })

/** The case, the own sheet; the others' only after the own one is in. */
export async function seat(who: Who, from: Looked, id: string) {
  const row = await rows(from).where('seat.id', '=', idIn(id)).executeTakeFirst()
  return disclosed(seeingSeat(who, row), async () => {
    if (!row) throw new Error('a seat was disclosed that is not there')
    const { person: _, panelState, outcome, ...own } = row
    return {
      ...own,
      panelState,
      outcome: panelState === 'opined' ? outcome : null,
      others: seeingOtherSheets(row) ? await otherSheets(from, row) : [],
      case: await caseOf(from, row.kind, row.subject),
      impossible: {
        answer: firstNo(answering(row, row.kind)),
        submit: firstNo(submitting(row, { kind: row.kind, state: panelState })),
      },
    }
  })
}

const otherSheets = ({ reader }: Looked, own: { id: string; panel: string }) =>
  reader
    .selectFrom('seat')
    .select(['number', 'verdict', 'scores', 'reasons'])
    .where('panel', '=', own.panel)
    .where('id', '!=', own.id)
    .where('state', '=', 'submitted')
    .orderBy('number')
    .execute()

async function caseOf({ reader }: Looked, kind: PanelKind, subject: string) {
  if (kind === 'report-audit' || kind === 'deliberation') {
    const facts = await rankingFacts(reader, subject)
    return { of: 'ranking' as const, number: facts?.number ?? '', content: await publicRankingContent(reader, subject) }
  }
  const scheme = await schemeOf(reader, subject)
  const application = await reader
    .selectFrom('application')
    .innerJoin('organisation', 'organisation.id', 'application.assessor')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .select(['organisation.name as assessor', 'key_area.title as area', 'application.statement'])
    .where('application.id', '=', subject)
    .executeTakeFirst()
  return {
    of: 'scheme' as const,
    assessor: application?.assessor ?? { zh: '' },
    area: application?.area ?? { zh: '' },
    statement: application?.statement ?? '',
    version: scheme?.version ?? 0,
    scheme: scheme ? (scheme.content as Scheme) : null, // parsed when it was handed in
  }
}
