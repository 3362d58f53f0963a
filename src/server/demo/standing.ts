import { concernLodged } from '../acts/concern.ts'
import { standingRestored, standingSuspended } from '../acts/standing.ts'
import type { By } from '../acts/act.ts'
import { demonstrationKey, receiptDigest } from '../receipt-key.ts'
import type { Stage } from './stage.ts'

/** An assessor with a short history: suspended for two days, looked into, readmitted. */
export async function suspendForAWhile(
  stage: Stage,
  { organisation = '' }: By,
  pass: (workingDays: number) => Promise<void>,
): Promise<void> {
  const of = { party: 'assessor' as const, subject: organisation }
  const title = { zh: '演示数据：评估机构参与状态', en: 'Demonstration: standing of an assessor' }
  const body = await stage.body()
  await stage.issued(
    standingSuspended,
    { ...of, reason: '演示数据：有人反映其收取培训费，先行暂停并核实。' },
    title,
    body,
  )
  await pass(2)
  await stage.issued(standingRestored, { ...of, reason: '演示数据：经核实，所收为会费，与评估无关。' }, title, body)
}

/** A concern that waits. In the demonstration its key is known, so that the way back can be tried. */
export async function leaveConcern(stage: Stage): Promise<void> {
  await stage.doing(
    concernLodged,
    {
      receipt: receiptDigest(demonstrationKey),
      about: 'expert',
      whom: '演示检测院的一名专家',
      ground: 'favour',
      text: '演示数据：评审前，这名专家与一家申请机构的负责人一起用餐，并谈到评分。时间和地点见附言。',
    },
    { actor: 'public' },
  )
}
