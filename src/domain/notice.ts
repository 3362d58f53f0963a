import type { ClauseId } from '#policy/clauses.ts'

/** What somebody is told and need only read, and on what basis. */
export const noticeClause = {
  'round-stopped': '6.2',
  suspended: '6.2',
  restored: '6.2',
  'intake-announced': '3.4.4',
  'data-frozen': '3.4.4',
  judged: '3.4.4',
  'support-agreed': '3.4.1',
  'support-declined': '3.4.1',
} as const satisfies Readonly<Record<string, ClauseId>>

export type NoticeKind = keyof typeof noticeClause
