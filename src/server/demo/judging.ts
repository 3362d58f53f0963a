import type { Finding, Question } from '#domain/referral.ts'
import { findingsSubmitted } from '../acts/findings.ts'
import { panelConvened, seatAnswered } from '../acts/panel.ts'
import { referralMade, referralSettled } from '../acts/referral.ts'
import type { By } from '../acts/act.ts'
import type { App } from '../app.ts'
import { keysOfTaken } from '../facts/judgement.ts'
import { frozenOf, lookAt } from '../judged.ts'
import type { Expert, Stage } from './stage.ts'

type Round = { readonly evaluation: string; readonly assessor: By; readonly judges: readonly Expert[] }

/** A text and a test by another method go to experts of the pool; what else is open stays so, and is not ranked. */
export async function judge(app: App, stage: Stage, { evaluation, assessor, judges }: Round): Promise<void> {
  const questions = await asked(app, evaluation)
  const note = '演示数据：感官要求见标准文本第4页；自定筛分法与DB53/T 154.8的比对数据见文本附录B。'
  const { referral } = await stage.doing(referralMade, { evaluation, questions, note }, assessor)
  const experts = judges.map(({ expert }) => expert)
  const { panel } = await stage.doing(
    panelConvened,
    { kind: 'judgement', subject: referral, experts },
    (await stage.body()).prepares,
  )
  const seats = await app.db.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
  for (const [at, { expert, by }] of judges.entries()) {
    const seat = seats.find((one) => one.expert === expert)?.id ?? ''
    await stage.doing(seatAnswered, { seat, accepts: true }, by)
    await stage.doing(findingsSubmitted, { seat, findings: questions.map((one) => found(one, at)) }, by)
  }
  const reasons = questions.map(({ kind }) =>
    kind === 'method-equivalence'
      ? '演示数据：两种筛分方法的比对结果在允许差之内，多数专家认为等效。'
      : '演示数据：表述不同，所要求的香气和口感不低于参照标准。',
  )
  await stage.doing(referralSettled, { referral, reasons }, assessor)
}

/** One expert sees it otherwise than the others. */
function found({ kind }: Question, at: number): Finding {
  if (kind === 'method-equivalence')
    return at === 1
      ? { finding: 'different', reason: '演示数据：筛孔尺寸不同，比对样品偏少。' }
      : { finding: 'equal', reason: '演示数据：比对数据一致。' }
  return at === 3
    ? { finding: 'none', reason: '演示数据：没有写明风味要求。' }
    : { finding: 'benchmark', reason: '演示数据：香气、口感均有要求，不低于参照。' }
}

/** The first text that reads otherwise than its reference, and the first method of the enterprise's own. */
async function asked(app: App, evaluation: string): Promise<Question[]> {
  const frozen = await frozenOf(app, evaluation)
  if (!frozen) throw new Error('the demonstration has no frozen data')
  const { items } = await lookAt(app, frozen, { name: 'bench' })
  const ids = new Map([...keysOfTaken(frozen.data.taken)].map(([id, key]) => [key, id]))
  const first = (code: string, kind: Question['kind'], isFit: (method: string) => boolean = () => true) => {
    const item = items.find((one) => {
      const taken = frozen.data.taken.find(({ id }) => id === ids.get(one.standard))
      return one.code === code && isFit(taken?.declaration.values[one.indicator]?.method ?? '')
    })
    if (!item) throw new Error(`the demonstration has no open ${code}`)
    return { declaration: ids.get(item.standard) ?? '', indicator: item.indicator, kind }
  }
  return [
    first('text', 'grade-qualitative'),
    first('method', 'method-equivalence', (method) => method.includes('企业自定')),
  ]
}
