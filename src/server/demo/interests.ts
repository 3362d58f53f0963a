import type { By } from '../acts/act.ts'
import { interestDeclared } from '../acts/interest.ts'
import { assessors, experts, interests } from './cast.ts'
import type { Expert, Stage } from './stage.ts'

/** Each side says once what ties it to the other: the form that invites a panel shows why these are not on offer. */
export async function declareInterests(stage: Stage, pool: readonly Expert[], nuts: By): Promise<void> {
  const [holder, named] = [pool[interests.paid.expert], experts[interests.named.expert]]
  if (!holder || !named) throw new Error('the cast has lost its experts')
  const { name, uscc } = assessors[interests.paid.by]
  const paid = { kind: 'paid-work' as const, name: name.zh, uscc, fromDay: '2024-05-01' }
  await stage.doing(interestDeclared, paid, holder.by)
  await stage.doing(interestDeclared, { kind: 'family', name: named.person.name }, nuts)
}
