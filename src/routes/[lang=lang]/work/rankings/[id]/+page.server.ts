import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { consentAsked } from '#server/acts/consent.ts'
import { leadReasoned } from '#server/acts/lead-reason.ts'
import { publicityOpened } from '#server/acts/publicity.ts'
import { rankingPublished } from '#server/acts/ranking-publication.ts'
import { prose } from '#server/acts/shapes.ts'
import { lookApart, performApart } from '#server/apart.ts'
import { app } from '#server/app.ts'
import { computing, performing, preparing, type FormEvent } from '#server/form-action.ts'
import { ranking } from '#server/reads/work/rankings.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const data = await drawn(event, (who, from) => ranking(who, from, event.params.id))
  const now = data.state === 'evaluated' ? await lookApart(app(), 'shortlist', data.id) : undefined
  const nobody = now?.listed.length === 0 && !now.firstGroup ? refuse('nobody-to-shortlist', '3.4.5') : undefined
  return {
    ...data,
    impossible: { ...data.impossible, shortlist: data.impossible.shortlist ?? nobody },
    now: now && {
      shortlist: now.shortlist,
      listed: now.listed,
      keptOut: now.keptOut,
      tied: now.firstGroup,
      weighed: now.weighed,
    },
  }
}

const own = async (event: FormEvent & { params: { id: string } }) =>
  opened(await ranking(whoOf(event.locals), app(), event.params.id))
const here = (id: string) => `/work/rankings/${id}`

const weighing = z.object({
  factors: z.object({ choice: prose, level: prose, number: prose }),
  tied: z.enum(['none', 'first-group']).optional(),
  reason: prose,
})

export const actions: Actions = {
  async shortlist(event) {
    const { id } = await own(event)
    const form = {
      action: 'shortlist',
      act: { clauses: ['3.4.5'] as const, input: weighing },
      labels: {
        'factors.choice': 'making.factor-choice',
        'factors.level': 'making.factor-level',
        'factors.number': 'making.factor-number',
        tied: 'making.tied',
        reason: 'making.reason',
      } as const,
      confirm: true,
      to: () => here(id),
    }
    return computing(event, form, (input, how) =>
      performApart(app(), 'shortlist', { input: { ranking: id, ...weighing.parse(input) }, how }),
    )
  },
  async takeUp(event) {
    const { id } = await own(event)
    const form = {
      action: 'takeUp',
      act: { clauses: ['3.4.6'] as const, input: z.object({ account: prose }) },
      labels: { account: 'making.account' } as const,
      confirm: true,
      to: () => here(id),
    }
    return computing(event, form, (_, how, { account = '' }) =>
      performApart(app(), 'takeUp', { input: { ranking: id, account: String(account) }, how }),
    )
  },
  async ask(event) {
    const { id } = await own(event)
    const form = {
      action: 'ask',
      act: { clauses: consentAsked.clauses, input: z.object({}) },
      labels: {},
      confirm: true,
      to: () => here(id),
    }
    return computing(event, form, (_, how) => performApart(app(), 'ask', { input: { ranking: id }, how }))
  },
  async settle(event) {
    const { id } = await own(event)
    const form = {
      action: 'settle',
      act: { clauses: ['3.4.6'] as const, input: z.object({}) },
      labels: {},
      confirm: true,
      to: () => here(id),
    }
    return computing(event, form, (_, how) => performApart(app(), 'settle', { input: { ranking: id }, how }))
  },
  async reason(event) {
    const { id } = await own(event)
    return performing(event, {
      action: 'reason',
      act: leadReasoned,
      labels: { reason: 'lead.reason' },
      input: ({ reason }) => ({ ranking: id, reason }),
      confirm: true,
      to: () => here(id),
    })
  },
  async publicise(event) {
    const { id, title } = await own(event)
    return preparing(event, {
      action: 'publicise',
      act: publicityOpened,
      labels: {},
      input: () => ({ kind: 'ranking', subject: id }),
      shown: () => ({ title, path: here(id) }),
    })
  },
  async publish(event) {
    const { id, title } = await own(event)
    return preparing(event, {
      action: 'publish',
      act: rankingPublished,
      labels: { document: 'ranking.document', file: 'ranking.document-file' },
      files: { file: 'optional' },
      input: ({ document }) => ({ ranking: id, document: document || undefined }),
      shown: () => ({ title, path: here(id) }),
    })
  },
}
