import type { Conclusion, Corrected } from '#domain/deliberation.ts'
import type { YearFigures } from '#domain/work-summary.ts'
import type { Text } from '#policy/policy.ts'
import type { AreaChange } from '#domain/edition.ts'
import type { JointOpinionState } from '#domain/joint-opinion.ts'
import type { ExitParty } from '#domain/exit-case.ts'
import type { Handling } from '#domain/publicity.ts'
import type { Scheme } from '#domain/scheme.ts'

/** What a decision does to one area. Factors and opinions are shown where it is new. */
export type ShownArea = {
  readonly id: string
  readonly title: Text
  readonly group: Text
  readonly change: AreaChange
  readonly becomes?: Text | undefined
  readonly reason?: string | undefined
  readonly factors: readonly { readonly name: Text; readonly text: string; readonly source?: string | undefined }[]
  readonly opinions: readonly { readonly name: Text; readonly state: JointOpinionState; readonly text: string | null }[]
}

/** What an act would do, as its issuer must be able to read it before issuing. */
export type Shown =
  | { kind: 'key-areas'; edition: number; document: string; areas: readonly ShownArea[] }
  | {
      kind: 'call'
      title: Text
      areas: readonly Text[]
      /** Nothing where it opens on the day of issue. */
      opensOn: string | null
      closesOn: string
      questionsUntil: string | null
      rules: Text
      files: readonly string[]
    }
  | {
      kind: 'extension'
      title: Text
      number: string
      from: string
      to: string
      questionsUntil: string | null
      reason: Text
    }
  | {
      kind: 'publicity'
      of: 'scheme' | 'ranking'
      title: Text
      subject: string
      days: number
      lastDay: string
      scheme: Scheme | null
    }
  | {
      kind: 'publication'
      schemes: readonly {
        application: string
        title: Text
        assessor: Text
        digest: string
        version: number
        scheme: Scheme
      }[]
    }
  | {
      kind: 'exit'
      exitCase: string
      title: Text
      party: ExitParty
      ground: Text
      facts: string
      statement: string | null
      outcome: 'exit' | 'no-exit' | 'upheld' | 'lifted'
      reasons: string
    }
  | { kind: 'standing'; party: 'assessor' | 'expert'; name: Text; reason: string }
  | {
      kind: 'ranking'
      title: Text
      ranking: string
      standards: number
      leaders: readonly string[]
      withheld: number
      document: string
      file: string
    }
  | {
      kind: 'conclusion'
      title: Text
      ranking: string
      outcome: Conclusion
      opinion: string
      struck: readonly string[]
      corrected: Corrected | undefined
      /** How the list would read then. */
      leaders: readonly string[]
    }
  | {
      kind: 'ranking-correction'
      title: Text
      ranking: string
      corrected: Corrected
      reason: string
      /** A rank or the list would change. */
      recalls: boolean
    }
  | {
      kind: 'summaries'
      year: number
      document: string
      text: string
      summaries: readonly { number: string; title: Text; assessor: Text }[]
      figures: YearFigures
    }
  | { kind: 'programme'; state: Text; says: Text; reason: string }
  | { kind: 'handling'; title: Text; application: string; outcome: Handling; opinion: string }
  | { kind: 'withdrawal'; title: Text; number: string; reason: string }
  | { kind: 'outage'; day: string; from: string; until: string; reason: string; periods: readonly string[] }
  | { kind: 'scheme-correction'; number: string; place: string; from: string; to: string; reason: string }
  | { kind: 'correction'; from: Text; to: Text; reason: string }
  | { kind: 'erasure'; name: string; email: string; reason: string }
  | { kind: 'other'; input: string }
