import { z } from 'zod'
import { declaring, revising, withdrawing } from '#domain/declaration.ts'
import { declaredValue } from '#domain/declared.ts'
import { isPublic } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'
import { readStandardNumber } from '#domain/standard-number.ts'
import { readUscc } from '#domain/uscc.ts'
import { json } from '../db/schema.ts'
import { keyAreaFacts } from '../facts/area.ts'
import { declarationFacts, declarationInForce, versionsOf } from '../facts/declaration.ts'
import { organisationByUscc, organisationFacts } from '../facts/organisation.ts'
import { act, settle, type Context } from './act.ts'
import { declaredOnPaper, declarationWithdrawnOnPaper } from './declaration-on-paper.ts'
import { day, id, line, place, text } from './shapes.ts'

/** One standard for one product model, with what it promises for each indicator. */
export const declared = z.object({
  keyArea: id,
  variety: line,
  standardNumber: line,
  standardTitle: text,
  productModel: line,
  values: z.record(z.string(), declaredValue),
  revises: z.boolean().default(false),
})
type Declared = z.output<typeof declared>

const numbersOf = (made: readonly { number: string }[]) => ({ declarations: made.map(({ number }) => number) })

/** An enterprise declares its own standards: one by form, up to a thousand from a table. All or none. */
export const declarationsMade = act('declarations.made@1', {
  clauses: ['2.1'],
  by: ['enterprise'],
  paper: declaredOnPaper,
  input: z.object({ declarations: z.array(declared).min(1).max(1_000) }),
  async perform(context, { declarations }) {
    const { tx, by, arrivedOn } = context
    settle(declaring(await organisationFacts(tx, by.organisation), { mode: 'declared-here', name: null }))
    const made = []
    for (const one of declarations)
      made.push(
        await make(context, by.organisation ?? '', one, { mode: 'declared-here', source: null, declaredOn: arrivedOn }),
      )
    return { made }
  },
  shows: (_, { made }) => numbersOf(made),
})

/** What the working body imports from another public register: source and day are kept, nobody is committed by it. */
export const declarationsMirrored = act('declarations.mirrored@1', {
  clauses: ['2.1', '3.4.4'],
  by: ['working-body'],
  input: z.object({
    source: line,
    declarations: z
      .array(declared.extend({ enterprise: z.object({ name: line, uscc: line, place }), declaredOn: day }))
      .min(1)
      .max(1_000),
  }),
  async perform(context, { source, declarations }) {
    const made = []
    for (const one of declarations) {
      if (one.declaredOn > context.today) settle(refuse('declared-in-future', '2.1', { day: one.declaredOn }))
      const enterprise = await enterpriseOf(context, one.enterprise)
      made.push(await make(context, enterprise, one, { mode: 'mirrored', source, declaredOn: one.declaredOn }))
    }
    return { made }
  },
  shows: ({ source }, { made }) => ({ source, ...numbersOf(made) }),
})

export const declarationWithdrawn = act('declaration.withdrawn@1', {
  clauses: ['2.1'],
  by: ['enterprise'],
  paper: declarationWithdrawnOnPaper,
  input: z.object({ declaration: id }),
  async perform({ tx, seq, by }, { declaration }) {
    settle(withdrawing(await declarationFacts(tx, declaration), by.organisation))
    await tx.updateTable('declaration').set({ state: 'withdrawn', act: seq }).where('id', '=', declaration).execute()
    return { declaration }
  },
  shows: () => ({}),
})

async function make(
  context: Context,
  enterprise: string,
  one: Declared,
  how: { mode: 'declared-here' | 'mirrored'; source: string | null; declaredOn: string },
): Promise<{ declaration: string; number: string }> {
  const { tx, seq } = context
  const { shown, norm } = settle(readStandardNumber(one.standardNumber))
  const area = await keyAreaFacts(tx, one.keyArea)
  if (!area || !isPublic(area)) settle(refuse('key-area-unknown', '3.1'))
  const same = { enterprise, norm, productModel: one.productModel }
  const before = await declarationInForce(tx, same)
  settle(revising(before, one.revises))
  if (before)
    await tx.updateTable('declaration').set({ state: 'superseded', act: seq }).where('id', '=', before.id).execute()
  const declaration = context.id()
  const number = `D${await context.next('declaration', 6)}`
  await tx
    .insertInto('declaration')
    .values({
      id: declaration,
      act: seq,
      number,
      enterprise,
      standard_number: shown,
      standard_norm: norm,
      standard_title: json(one.standardTitle),
      version: (await versionsOf(tx, same)) + 1,
      key_area: one.keyArea,
      variety: one.variety,
      product_model: one.productModel,
      values: json(one.values),
      mode: how.mode,
      source: how.source,
      declared_on: how.declaredOn,
      state: 'in-force',
      replaces: before?.id ?? null,
    })
    .execute()
  return { declaration, number }
}

/** A mirrored enterprise is recorded unverified: it may claim its record by registering itself. */
async function enterpriseOf(
  { tx, seq, id: newId }: Context,
  one: { name: string; uscc: string; place: string },
): Promise<string> {
  const uscc = settle(readUscc(one.uscc))
  const known = await organisationByUscc(tx, uscc)
  if (known) return settle(known.kind === 'enterprise' ? known.id : refuse('not-an-enterprise', '2.0'))
  const organisation = newId()
  await tx
    .insertInto('organisation')
    .values({
      id: organisation,
      act: seq,
      uscc,
      name: json({ zh: one.name }),
      kind: 'enterprise',
      assessor_kind: null,
      place: one.place,
      parent: null,
      standing: 'registered',
      reason: null,
      barred_until: null,
    })
    .execute()
  return organisation
}
