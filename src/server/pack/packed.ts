import type { PanelKind } from '#domain/panel.ts'
import type { Text } from '#policy/policy.ts'
import type { caseOf } from '../reads/work/seat-case.ts'

/** A seat's case as its expert reads it; nothing here tells whose seat it is, so that a panel has one pack. */
export type Packed = {
  readonly kind: PanelKind
  readonly title: Text
  readonly lowScore: number
  readonly case: Awaited<ReturnType<typeof caseOf>>
}
