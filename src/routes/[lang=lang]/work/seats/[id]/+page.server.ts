import { fail } from '@sveltejs/kit'
import { z } from 'zod'
import { panelClause } from '#domain/panel.ts'
import type { ClauseId } from '#policy/clauses.ts'
import { auditQuestionAsked } from '#server/acts/audit-question.ts'
import { criteria, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { seatRecused } from '#server/acts/seat.ts'
import { performApart } from '#server/apart.ts'
import { app } from '#server/app.ts'
import { dropSheet, sheetDraft } from '#server/drafts/sheet.ts'
import { forgetSeat } from '#server/forget-seat.ts'
import { computing, langOf, performing } from '#server/form-action.ts'
import { bareRemarks, checkLabels, checksOf, remarksIn } from '#server/audit-sheet.ts'
import { seat } from '#server/reads/work/seats.ts'
import { sendingFindings } from '#server/sending-findings.ts'
import { lowScores, savingSheet } from '#server/saving-sheet.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { typedIn, type Answered, type Typed } from '#ui/form.ts'
import type { WordId } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const shown = await drawn(event, (who, from) => seat(who, from, event.params.id))
  // What the expert has begun is read by nobody else: nor by who enters a sheet that came in on paper.
  const draft = event.locals.paper
    ? undefined
    : await sheetDraft(app(), { person: whoOf(event.locals).person, seat: shown.id })
  return {
    ...shown,
    draft: shown.state === 'accepted' ? (draft?.typed ?? {}) : {},
    savedAt: draft?.savedAt.toISOString() ?? null,
    saved: event.url.searchParams.has('saved'),
    /** From the second link of the invitation: what declining means is shown at once. */
    declining: event.url.searchParams.has('decline'),
  }
}

const scoreLabels: Readonly<Record<string, WordId>> = Object.fromEntries(
  criteria.flatMap((name) => [
    [`scores.${name}`, `panel.criterion-${name}`],
    [`grounds.${name}`, `panel.ground-${name}`],
  ]),
)

/** Every field of a sheet rests on the clause that its panel sits by. */
const basedOn = (clause: ClauseId): Readonly<Record<string, ClauseId>> =>
  Object.fromEntries(
    [...Object.keys({ ...checkLabels, ...scoreLabels, ...remarksIn('zh') }), 'verdict', 'remedy', 'reasons'].map(
      (name) => [name, clause],
    ),
  )

/** What was left blank is no score; what is no number is sent on, to be said. */
const scoresOf = (typed: Typed) =>
  Object.fromEntries(
    criteria
      .map((name) => [name, typedIn(typed, `scores.${name}`).normalize('NFKC').trim()])
      .flatMap(([name = '', text]) => (text ? [[name, Number(text)]] : [])),
  )

const groundsOf = (typed: Typed) =>
  Object.fromEntries(
    criteria.flatMap((name) => {
      const text = typedIn(typed, `grounds.${name}`).trim()
      return text ? [[name, text]] : []
    }),
  )

export const actions: Actions = {
  async answer(event) {
    const { id } = opened(await seat(whoOf(event.locals), app(), event.params.id))
    const { person } = whoOf(event.locals)
    return performing(event, {
      action: 'answer',
      act: seatAnswered,
      labels: { accepts: 'panel.answer' },
      input: ({ accepts }) => ({ seat: id, accepts: accepts === 'yes' ? true : accepts === 'no' ? false : undefined }),
      confirm: ({ accepts }) => accepts === 'no',
      to: ({ accepts }) => (accepts ? `/work/seats/${id}#sheet` : '/work/seats?declined'),
      after: async ({ accepts }) => {
        if (!accepts) await forgetSeat(app(), { seat: id, person })
      },
    })
  },
  async recuse(event) {
    const { id } = opened(await seat(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'recuse',
      act: seatRecused,
      labels: {},
      input: () => ({ seat: id }),
      confirm: true,
      to: () => '/work/seats?recused',
      after: ({ seat: left, person }) => forgetSeat(app(), { seat: left, person }),
    })
  },
  async recompute(event) {
    const { id } = opened(await seat(whoOf(event.locals), app(), event.params.id))
    const form = {
      action: 'recompute',
      act: { clauses: ['3.4.6'] as const, input: z.object({}) },
      labels: {},
      to: () => `/work/seats/${id}#sample`,
    }
    return computing(event, form, (_, how) => performApart(app(), 'sample', { input: { seat: id }, how }))
  },
  async ask(event) {
    const { id } = opened(await seat(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'ask',
      act: auditQuestionAsked,
      labels: { text: 'audit.question' },
      input: ({ text }) => ({ seat: id, text: text || undefined }),
      to: () => `/work/seats/${id}#questions`,
    })
  },
  async save(event) {
    const { id, impossible } = opened(await seat(whoOf(event.locals), app(), event.params.id))
    if (impossible.submit)
      return fail(409, { action: 'submit', values: {}, errors: [], refusal: impossible.submit } satisfies Answered)
    return savingSheet(event, id)
  },
  async submit(event) {
    const { id, kind, audit, lowScore, case: of } = opened(await seat(whoOf(event.locals), app(), event.params.id))
    const { person } = whoOf(event.locals)
    const after = async () => {
      if (!event.locals.paper) await dropSheet(app(), { person, seat: id })
    }
    if (of.of === 'questions') return sendingFindings(event, { seat: id, questions: of.questions, after })
    return performing(event, {
      action: 'submit',
      act: reviewSubmitted,
      labels: {
        ...checkLabels,
        verdict: 'panel.verdict',
        ...scoreLabels,
        remedy: 'deliberation.remedy',
        reasons: 'panel.reasons',
      },
      named: remarksIn(langOf(event)),
      bases: basedOn(panelClause[kind]),
      input: (typed) => ({
        seat: id,
        verdict: typed.verdict || undefined,
        scores: scoresOf(typed),
        grounds: groundsOf(typed),
        ...(kind === 'report-audit' && { checks: checksOf(typed) }),
        ...(kind === 'deliberation' && typed.remedy && { remedy: typed.remedy }),
        reasons: typed.reasons || undefined,
      }),
      checks: (typed) => [
        ...lowScores(scoresOf(typed), groundsOf(typed), lowScore),
        ...(kind === 'report-audit'
          ? bareRemarks(typed, { flips: audit?.flips !== undefined, isTied: Boolean(audit?.tied) })
          : []),
      ],
      confirm: true,
      to: () => `/work/seats/${id}`,
      after,
    })
  },
}
