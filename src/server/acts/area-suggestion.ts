import { z } from 'zod'
import { workingDaysAfter } from '#domain/calendar.ts'
import { answeringSuggestion } from '#domain/area-suggestion.ts'
import { refuse } from '#domain/refusal.ts'
import { parameter } from '#policy/policy.ts'
import { keyAreaFacts, suggestionFacts } from '../facts/area.ts'
import { act, settle } from './act.ts'
import { suggestionOnPaper } from './area-on-paper.ts'
import { id, line, prose } from './shapes.ts'

/** Anyone, without an account; who suggests is known to the working body alone (7.2). */
export const areaSuggestionLodged = act('area-suggestion.lodged@1', {
  clauses: ['3.1', '7.2'],
  by: ['public'],
  sealed: true,
  paper: suggestionOnPaper,
  input: z.object({
    title: line,
    group: line.optional(),
    reasons: prose,
    name: line,
    contact: line,
  }),
  async perform(context, { title, group, reasons, name, contact }) {
    const { tx, seq, arrivedAt, arrivedOn, today, policy, calendar } = context
    if (group && !policy.areaGroups.some((one) => one.id === group)) settle(refuse('area-group-unknown', '3.1'))
    const suggestion = context.id()
    const receipt = `A${await context.next('area suggestion', 4)}`
    await tx
      .insertInto('area_suggestion')
      .values({
        id: suggestion,
        act: seq,
        receipt,
        title,
        group_id: group ?? null,
        reasons,
        name,
        contact,
        state: 'lodged',
        heading: null,
        answer: null,
        key_area: null,
        lodged_at: arrivedAt,
        answered_on: null,
      })
      .execute()
    const term = parameter(policy, 'suggestionAnswerTerm', today)
    await context.oblige({
      what: 'answer-area-suggestion',
      subject: suggestion,
      role: 'working-body',
      title: { zh: title },
      path: `/work/key-areas/suggestions/${suggestion}`,
      dueOn: workingDaysAfter(calendar, arrivedOn, term.value).lastDay,
      clause: term.clause,
    })
    return { suggestion, receipt }
  },
  shows: () => ({}),
})

/** Taken up by a proposal or an area, or declined with a reason: either way the public reads the answer. */
export const areaSuggestionAnswered = act('area-suggestion.answered@1', {
  clauses: ['7.2', '3.1'],
  by: ['working-body'],
  input: z
    .object({
      suggestion: id,
      outcome: z.enum(['taken-up', 'declined']),
      keyArea: id.optional(),
      heading: line,
      answer: prose,
    })
    .refine(({ outcome, keyArea }) => outcome === 'declined' || keyArea, {
      path: ['keyArea'],
      params: { rule: 'taken-up-by-needed' },
    }),
  async perform({ tx, seq, today, discharge }, { suggestion, outcome, keyArea, heading, answer }) {
    const area = keyArea ? await keyAreaFacts(tx, keyArea) : undefined
    settle(answeringSuggestion(await suggestionFacts(tx, suggestion), outcome, area))
    await tx
      .updateTable('area_suggestion')
      .set({
        state: outcome,
        heading,
        answer,
        key_area: outcome === 'taken-up' ? (keyArea ?? null) : null,
        answered_on: today,
        act: seq,
      })
      .where('id', '=', suggestion)
      .execute()
    await discharge('answer-area-suggestion', suggestion)
    return { suggestion, outcome }
  },
  shows: ({ outcome, heading, answer }) => ({ outcome, heading, answer }),
})
