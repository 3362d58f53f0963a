import { noticeClause, type NoticeKind } from '#domain/notice.ts'
import type { Text } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import type { Context } from './act.ts'
import { chunksOf } from './obligation.ts'

type Told = {
  readonly role: 'enterprise' | 'assessor' | 'expert'
  readonly organisation: string
  /** Where it is for one person of many, as in the pool. */
  readonly person?: string
  readonly kind: NoticeKind
  readonly subject: string
  readonly title: Text
}

/** Somebody is told, or many are, what they need do nothing about but read. */
export async function tell(context: Context, told: Told | readonly Told[]): Promise<void> {
  const { tx, seq, today } = context
  const notices = [told].flat().map((one) => ({ ...one, notice: context.id() }))
  const rows = notices.map(({ notice, role, organisation, kind, subject, title }) => ({
    id: notice,
    act: seq,
    role,
    organisation,
    kind,
    subject,
    title: json(title),
    served_on: today,
    read_on: null,
  }))
  for (const some of chunksOf(rows)) await tx.insertInto('notice').values(some).execute()
  await context.oblige(
    notices.map(({ notice, role, organisation, person, title, kind }) => ({
      what: 'read-notice',
      subject: notice,
      role,
      organisation,
      person: person ?? null,
      title,
      path: `/work/notices/${notice}`,
      clause: noticeClause[kind],
    })),
  )
}
