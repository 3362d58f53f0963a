import { noticeClause, type NoticeKind } from '#domain/notice.ts'
import type { Text } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import type { Context } from './act.ts'

type Told = {
  readonly role: 'enterprise' | 'assessor' | 'expert'
  readonly organisation: string
  /** Where it is for one person of many, as in the pool. */
  readonly person?: string
  readonly kind: NoticeKind
  readonly subject: string
  readonly title: Text
}

/** Somebody is told what they need do nothing about but read. */
export async function tell(context: Context, { person, ...told }: Told): Promise<void> {
  const { tx, seq, today } = context
  const notice = context.id()
  await tx
    .insertInto('notice')
    .values({ id: notice, act: seq, ...told, title: json(told.title), served_on: today, read_on: null })
    .execute()
  await context.oblige({
    what: 'read-notice',
    subject: notice,
    role: told.role,
    organisation: told.organisation,
    person: person ?? null,
    title: told.title,
    path: `/work/notices/${notice}`,
    clause: noticeClause[told.kind],
  })
}
