import { z } from 'zod'
import { assessing, naming } from '#domain/judgement.ts'
import { acting } from '#domain/organisation.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { readUscc } from '#domain/uscc.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { judgesOf, roundFacts } from '../facts/judgement.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { act, settle } from './act.ts'
import { id, line } from './shapes.ts'

const uscc = z
  .string()
  .trim()
  .max(30)
  .refine((typed) => !isRefusal(readUscc(typed)), { params: { rule: 'uscc' } })

/** Who judges what no program can, with employer and whatever ties them to an enterprise that may be evaluated. */
export const judgesNamed = act('judges.named@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({
    evaluation: id,
    judges: z
      .array(
        z.object({
          name: line,
          title: line,
          employer: line,
          employerUscc: uscc.nullish(),
          ties: z.array(line).max(50).default([]),
        }),
      )
      .min(1)
      .max(30),
  }),
  async perform(context, { evaluation, judges }) {
    const { tx, seq, by, today, policy } = context
    settle(acting(await organisationFacts(tx, by.organisation)))
    settle(assessing(await roundFacts(tx, evaluation), by.organisation))
    const before = await judgesOf(tx, evaluation)
    const bodies = await tx
      .selectFrom('organisation')
      .select(['name', 'uscc'])
      .where('kind', 'in', ['working-body', 'subordinate'])
      .execute()
    const known = judges.map((one) => ({ ...one, employerUscc: one.employerUscc ?? null }))
    const all = [...before.map(({ name, employer, employerUscc }) => ({ name, employer, employerUscc })), ...known]
    const least = parameter(policy, 'panelMin', today).value
    settle(
      naming(all, {
        before: 0,
        least,
        bodies: bodies.map((body) => ({ name: body.name.zh, uscc: body.uscc })),
      }),
    )
    const rows = known.map(({ name, title, employer, employerUscc, ties }, at) => ({
      id: context.id(),
      act: seq,
      evaluation,
      number: before.length + at + 1,
      name,
      title,
      employer,
      employer_uscc: employerUscc,
      ties: json(ties),
    }))
    await tx.insertInto('judge').values(rows).execute()
    return { evaluation, count: all.length }
  },
  shows: (_, { count }) => ({ count }),
})

export const unknownJudgement = () => settle(refuse('judgement-unknown', '3.4.4'))
