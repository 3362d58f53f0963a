import type { Who } from '#domain/disclosure.ts'
import { bySecondReader, isTied } from '#domain/judgement.ts'
import { keyOf } from '#domain/ranking/assess.ts'
import { marginsIn } from '#domain/ranking/margin.ts'
import { applies } from '#domain/ranking/yardstick.ts'
import { openIn } from '#domain/workbench.ts'
import { parameter } from '#policy/policy.ts'
import { judgesOf } from '#server/facts/judgement.ts'
import { referredIn } from '#server/facts/referral.ts'
import { lookAt } from '#server/judged.ts'
import { disclosed, firstNo, todayOf, type Looked } from './looked.ts'
import { assessed, notNow } from './workbench.ts'
import { refuse } from '#domain/refusal.ts'

/** One standard beside its baseline and the levels, indicator by indicator; and who may judge what of it is open. */
export async function workbenchStandard(who: Who, from: Looked, id: string, number: string) {
  const { seen, round, frozen, evaluation } = await assessed(who, from, id)
  const taken = frozen?.data.taken.find((one) => one.number === number)
  return disclosed(taken ? seen : seen === 'open' ? 'unknown' : seen, async () => {
    if (!round || !frozen || !taken) throw new Error('a standard was disclosed that is not there')
    const { scheme, rows } = frozen
    const { before, now, difference } = await lookAt(from, frozen, {
      name: 'standard',
      standard: keyOf(taken.declaration),
    })
    const { declaration } = taken
    const own = rows.filter(
      (one) =>
        one.declaration === taken.id ||
        (one.kind === 'method-equivalence' && declaration.values[one.indicator ?? '']?.method === one.from),
    )
    const margins = marginsIn({ scheme, declarations: [declaration], judgements: frozen.judgements }).get(
      keyOf(declaration),
    )
    const open = now ? openIn(now) : []
    const wasOpen = before ? openIn(before) : []
    const shown = now ?? before
    const enterprise = { name: declaration.enterprise.name, uscc: declaration.enterprise.uscc }
    const referred = await referredIn(from.reader, evaluation)
    const judges = await judgesOf(from.reader, evaluation)
    const least = parameter(from.policy, 'panelMin', todayOf(from)).value
    const seats = judges.map(({ number: seat, name, title, employer, ...judge }) => ({
      seat,
      name,
      title,
      employer,
      isTied: isTied({ name, employer, employerUscc: judge.employerUscc, ties: judge.ties }, enterprise),
    }))
    const free = seats.filter((one) => !one.isTied).length
    const no = await notNow(who, from, round)
    return {
      evaluation,
      title: round.title,
      declaration: { ...declaration, id: taken.id, number },
      scheme: { indicators: scheme.indicators, varieties: scheme.varieties },
      outcome: shown?.outcome ?? 'undecided',
      isExcluded: !now,
      star: shown?.star ?? 0,
      score: shown?.score ?? '',
      rank: now?.rank ?? null,
      because: shown?.because ?? [],
      findings: shown?.findings ?? [],
      difference,
      rows: scheme.indicators
        .filter((indicator) => applies(indicator, declaration.variety ?? ''))
        .map((indicator) => ({
          indicator,
          margin: margins?.get(indicator.id) ?? null,
          method: declaration.values[indicator.id]?.method ?? null,
          now: shown?.indicators.find((one) => one.indicator === indicator.id),
          open: open.find((one) => one.indicator === indicator.id)?.code ?? null,
          wasOpen: wasOpen.some((one) => one.indicator === indicator.id),
          isJudged: own.some(
            (one) => one.indicator === indicator.id && (one.state === 'standing' || one.state === 'proposed'),
          ),
          isReferred: referred.some((one) => one.declaration === taken.id && one.indicator === indicator.id),
        })),
      judgements: own,
      judges: seats,
      least,
      impossible: {
        bySecondReader: no,
        referred: firstNo(no, refuse('referred-already', '3.4.4')),
        byJudges: firstNo(no, free < least && refuse('judges-without-tie-too-few', '3.4.4', { count: free, least })),
        exclude: firstNo(
          no,
          own.some((one) => one.kind === 'exclude' && (one.state === 'standing' || one.state === 'proposed')) &&
            refuse('judged-already', '3.4.4'),
        ),
      },
      bySecondReader: [...bySecondReader],
    }
  })
}
