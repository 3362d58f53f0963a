import type { Judgement } from '#domain/ranking/judgement.ts'
import { refuse } from '#domain/refusal.ts'

export type JudgementKind = Judgement['kind']
/** `proposed`: waits for a second reader. `revoked` and `rejected` stay on record, and count for nothing. */
export type JudgementState = 'proposed' | 'standing' | 'rejected' | 'revoked'

/** What one person sees in a text, another looks up again; everything else is what several experts found together. */
export const bySecondReader: ReadonlySet<JudgementKind> = new Set(['correct-transcription', 'exclude'])

export type Round = { readonly assessor: string; readonly state: 'frozen' | 'evaluated' | 'stopped' }

/** Judged on frozen data, until the evaluation is run. */
export function assessing(round: Round | undefined, assessor: string | undefined) {
  if (!round || round.assessor !== assessor) return refuse('evaluation-unknown', '3.4.4')
  if (round.state === 'stopped') return refuse('round-stopped', '6.2')
  if (round.state === 'evaluated') return refuse('already-evaluated', '3.4.4')
}

export type Judge = { readonly name: string; readonly employer: string; readonly employerUscc: string | null }
export type Body = { readonly name: string; readonly uscc: string | null }

/** Experts who judge together: enough of them, nobody twice, nobody of the working body or its subordinate units (decision 29). */
export function naming(
  judges: readonly Judge[],
  { before, least, bodies }: { readonly before: number; readonly least: number; readonly bodies: readonly Body[] },
) {
  const names = judges.map(({ name, employer }) => `${name} ${employer}`)
  const again = names.findIndex((name, at) => names.indexOf(name) !== at)
  if (again >= 0) return refuse('judge-named-twice', '3.4.4', { name: judges[again]?.name ?? '' })
  const inside = judges.find((judge) => bodies.some((body) => worksFor(judge, body)))
  if (inside) return refuse('judge-of-working-body', '3.3.1', { name: inside.name })
  if (before + judges.length < least) return refuse('judges-too-few', '3.4.4', { count: before + judges.length, least })
}

const worksFor = ({ employer, employerUscc }: Judge, { name, uscc }: Body) =>
  (employerUscc !== null && employerUscc === uscc) || employer.trim() === name

/** With whom a judge may not judge: the enterprise that employs them, or to which they declared a tie. */
export const isTied = (judge: Judge & { readonly ties: readonly string[] }, enterprise: Body): boolean =>
  worksFor(judge, enterprise) || judge.ties.some((tie) => tie === enterprise.name || tie === enterprise.uscc)

export type Target = {
  readonly kind: JudgementKind
  /** Whether the standard is in the frozen data, and the indicator in the scheme. */
  readonly isThere: boolean
  /** Whether the program could settle it by itself. */
  readonly isOpen: boolean
  /** Judged before, and not revoked. */
  readonly isJudged: boolean
  /** Put to experts of the pool, who have not come to an end. */
  readonly isReferred: boolean
}

/** What the program settles is settled: experts decide what it cannot, each thing once. */
export function judging({ kind, isThere, isOpen, isJudged, isReferred }: Target) {
  if (!isThere) return refuse('judgement-target-unknown', '3.4.4')
  if (isJudged) return refuse('judged-already', '3.4.4')
  if (isReferred) return refuse('referred-already', '3.4.4')
  if (!bySecondReader.has(kind) && !isOpen) return refuse('nothing-to-judge', '3.4.4')
}

/** Those without a tie decide, and there are enough of them. */
export function deciding({ free, least }: { readonly free: number; readonly least: number }) {
  if (free < least) return refuse('judges-without-tie-too-few', '3.4.4', { count: free, least })
}

/** A value from a text is another one than stands there, and can be read. */
export function transcribing({ from, to, isReadable }: { from: string; to: string; isReadable: boolean }) {
  if (from === to) return refuse('transcribed-as-declared', '3.4.4')
  if (!isReadable) return refuse('transcribed-unreadable', '3.4.4', { typed: to })
}

type Record = { readonly state: JudgementState; readonly madeBy: string }

/** Another person compares it with the text. */
export function confirming(record: Record | undefined, person: string | undefined) {
  if (!record) return refuse('judgement-unknown', '3.4.4')
  if (record.state !== 'proposed') return refuse('judgement-settled', '3.4.4')
  if (record.madeBy === person) return refuse('second-reader-needed', '3.4.4')
}

/** What stands is taken back with a reason, and stays on record. */
export function revoking(record: Record | undefined) {
  if (!record) return refuse('judgement-unknown', '3.4.4')
  if (record.state !== 'standing' && record.state !== 'proposed') return refuse('judgement-settled', '3.4.4')
}

/**
 * Nothing is ranked over open questions, unless the scheme itself says what becomes of them; nor over a text that one person
 * alone has read, or while experts sit on it.
 */
export function running({
  undecided,
  proposed,
  referred,
  rule,
}: {
  readonly undecided: number
  readonly proposed: number
  readonly referred: number
  readonly rule: 'not-ranked' | undefined
}) {
  if (proposed > 0) return refuse('judgements-unconfirmed', '3.4.4', { count: proposed })
  if (referred > 0) return refuse('referrals-open', '3.4.4', { count: referred })
  if (undecided > 0 && !rule) return refuse('standards-undecided', '3.4.4', { count: undecided })
}
