import { addDays } from '#domain/calendar.ts'
import { isRefusal } from '#domain/refusal.ts'
import { objectionAdmitted } from '#server/acts/answer.ts'
import { deliberationConcluded } from '#server/acts/deliberation.ts'
import { issue, prepare } from '#server/acts/issue.ts'
import { rerun } from '#server/shortlisting.ts'
import type { World } from '../world.ts'
import * as kites from './kites.ts'

export const words = { reasons: '见意见。', opinion: '综合评议意见。' }
export const stateOf = async (w: World, id: string) =>
  (await w.app.reader.selectFrom('ranking').select('state').where('id', '=', id).executeTakeFirst())?.state
export const lines = async (w: World, id: string) =>
  (await kites.entries(w, id))
    .filter(({ consent }) => consent === 'given')
    .map(({ rank, product, shortlisted }) => `${rank} ${product}${shortlisted ? ' listed' : ''}`)

/** Publicised, contested by an admitted objection, the period over. */
export async function toHeld(w: World, round: kites.Round): Promise<void> {
  const opened = await kites.toRankingPublicity(w, round)
  await contest(w, opened)
}

export async function contest(w: World, { publicity, lastDay }: { publicity: string; lastDay: string }): Promise<void> {
  const { prepares } = await w.stage.body()
  const said = { name: '钱某', contact: 'qian@test.invalid', text: '型号1检测有误。', evidence: '报告' }
  const { submission } = await w.stage.lodge({ publicity, kind: 'objection', ...said })
  await w.do(objectionAdmitted, { submission }, prepares)
  await w.turnTo(addDays(lastDay, 1))
  await w.sweep()
}

export const fails = (remedy: 'corrected' | 'struck' | 'sent-back') => ({
  ...words,
  verdicts: ['fail', 'fail', 'fail', 'fail', 'pass'] as const,
  remedy,
})

/** What comes of it, prepared by one and issued by another. */
export async function conclude(
  w: World,
  ranking: string,
  of: {
    outcome: 'kept' | 'corrected' | 'struck' | 'sent-back'
    struck?: string[]
    corrected?: Parameters<typeof rerun>[2]
  },
) {
  const again = await rerun(w.app, ranking, { without: of.struck ?? [], ...of.corrected })
  if (isRefusal(again)) throw new Error(again.refused)
  const { prepares, issues } = await w.stage.body()
  const changed = of.outcome === 'struck' || of.outcome === 'corrected'
  const input = {
    ranking,
    outcome: of.outcome,
    opinion: '经专家综合评议，处理如下。',
    basedOn: again.basedOn,
    ...(of.struck && { struck: of.struck }),
    ...(of.corrected?.corrected && { corrected: { ...of.corrected.corrected } }),
    ...(changed && { run: again.run }),
  }
  const shown = { title: { zh: '综合评议' }, path: '/work/' }
  const { preparation } = await prepare(w.app, deliberationConcluded, input, shown, { by: prepares })
  return issue(w.app, preparation, { by: issues })
}
