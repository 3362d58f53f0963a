import type { Verdict } from '#domain/compliance-report.ts'
import type { Text } from '#policy/policy.ts'

export type ResultShown = {
  readonly indicator: string
  readonly name: Text
  readonly measured: string
  readonly promised: string
  readonly verdict: Verdict
}

/** A compliance report as whoever may see it reads it. */
export type ReportShown = {
  readonly id: string
  readonly number: string
  readonly issuer: string
  readonly accreditation: string | null
  readonly kind: 'laboratory' | 'self-test'
  readonly issuedOn: string
  readonly verdict: Verdict
  readonly results: readonly ResultShown[]
  readonly files: readonly { readonly sha256: string; readonly name: string; readonly size: number }[]
}
