import { seeingReferral, seeingSheets, type Who } from '#domain/disclosure.ts'
import { left } from '#domain/panel.ts'
import {
  agreementOf,
  outcomeOf,
  questionsMost,
  referredKinds,
  settlingReferral,
  withdrawingReferral,
} from '#domain/referral.ts'
import { roundFacts } from '#server/facts/judgement.ts'
import { panelRule, seatsOf } from '#server/facts/panel.ts'
import {
  panelOn,
  questionsOf,
  referralFacts,
  referralsOf,
  sheetsOn,
  type ReferralFacts,
} from '#server/facts/referral.ts'
import { disclosed, firstNo, idIn, todayOf, type Looked } from './looked.ts'
import { asked } from './questions.ts'
import { notNow, workbench } from './workbench.ts'

const shownMax = 100

/** What was put to experts of the pool, how far they are, and what is open and could be. */
export async function referrals(who: Who, from: Looked, id: string, by: { readonly indicator?: string | null } = {}) {
  const bench = await workbench(who, from, id, { state: 'open', indicator: by.indicator ?? null })
  if (bench.seen !== 'open') return { seen: bench.seen }
  const { data } = bench
  const rows = await referralsOf(from.reader, data.id)
  const open = data.lines.flatMap(({ name, ...line }) =>
    name
      ? referredKinds
          .filter((kind) => kind === 'grade-qualitative' || line.code === 'method')
          .map((kind) => ({ ...line, name, kind, value: `${line.declaration} ${line.indicator} ${kind}` }))
      : [],
  )
  return disclosed('open', async () => ({
    id: data.id,
    title: data.title,
    rows: await Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        number: row.number,
        state: row.state,
        madeOn: row.madeOn,
        questions: row.questions.length,
        ...(await progressOf(from, row)),
      })),
    ),
    open: open.slice(0, shownMax),
    most: questionsMost,
    more: Math.max(0, open.length - shownMax),
    indicators: data.indicators.filter((one) => one.open > 0),
    asked: { indicator: by.indicator ?? '' },
    impossible: data.impossible,
  }))
}

/** One of them; what the experts found once all sheets are in, each sheet by a number that is not its seat's. */
export async function referral(who: Who, from: Looked, id: string) {
  const facts = await referralFacts(from.reader, idIn(id))
  return disclosed(seeingReferral(who, facts), async () => {
    if (!facts) throw new Error('a referral was disclosed that is not there')
    const { reader, policy } = from
    const round = await roundFacts(reader, facts.evaluation)
    const no = round && (await notNow(who, from, round))
    const rule = panelRule(policy, todayOf(from))
    const panel = await panelOn(reader, facts.id)
    const { seats, sheets } = panel ? await sheetsOn(reader, panel.id) : { seats: [], sheets: [] }
    const { number, state, title, evaluation, madeOn, settledOn, settledReason } = facts
    const isOpen = sheets.length > 0 && seeingSheets(seats)
    return {
      id: facts.id,
      number,
      state,
      title,
      evaluation,
      madeOn,
      settledOn,
      settledReason,
      ...(await progressOf(from, facts)),
      ...(await asked(from, facts)),
      found: isOpen
        ? questionsOf(facts).map((one, at) => {
            const findings = sheets.flatMap(({ number: sheet, findings: all }) => {
              const given = all[at]
              return given ? [{ sheet, ...given }] : []
            })
            return {
              findings,
              outcome: outcomeOf(
                one,
                findings.map(({ finding }) => finding),
                rule,
              ),
            }
          })
        : [],
      agreement: isOpen
        ? agreementOf(
            facts.questions,
            sheets.map(({ findings }) => findings),
          )
        : null,
      impossible: {
        settle: firstNo(no, settlingReferral(state, { panel, seats, rule })),
        withdraw: firstNo(no, withdrawingReferral(state)),
      },
    }
  })
}

/** How many sit and how many sheets are in: never who, nor who has left. */
async function progressOf({ reader }: Looked, { id }: Pick<ReferralFacts, 'id'>) {
  const panel = await panelOn(reader, id)
  const seats = panel ? (await seatsOf(reader, panel.id)).filter((seat) => !left(seat)) : []
  return { seats: seats.length, sheets: seats.filter(({ state }) => state === 'submitted').length }
}
