import { z } from 'zod'
import { deciding, transcribing } from '#domain/judgement.ts'
import { qualitativeGrades } from '#domain/ranking/judgement.ts'
import { refuse } from '#domain/refusal.ts'
import { isReadable } from '#domain/requirement/declared-text.ts'
import { levelNames } from '#domain/scheme.ts'
import { act, settle } from './act.ts'
import { attached } from './files.ts'
import { judged, record } from './judgement-record.ts'
import { id, line } from './shapes.ts'

const typed = z.string().trim().min(1).max(500)
/** What every judgement says of itself; the file is what it rests on, such as signed minutes or a page of the text. */
const said = { evaluation: id, declaration: id, reason: typed, evidence: typed, file: attached.optional() }

/** A value as it stands in the enterprise's text, with the page; another person reads it again before it counts. */
export const transcriptionProposed = act('transcription.proposed@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({ ...said, indicator: line, to: typed, page: line }),
  async perform(context, { indicator, to, page, ...about }) {
    const { indicator: target, declared } = await judged(context, 'correct-transcription', about, indicator)
    settle(
      transcribing({
        from: declared,
        to,
        isReadable: target !== undefined && isReadable(to, target),
      }),
    )
    return record(context, { ...about, kind: 'correct-transcription', indicator, from: declared, to, page })
  },
  shows: (_, { number }) => ({ number }),
})

/** A standard that may not be ranked for a reason that no program sees; another person looks again before it counts. */
export const exclusionProposed = act('exclusion.proposed@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object(said),
  async perform(context, about) {
    await judged(context, 'exclude', about, null)
    return record(context, { ...about, kind: 'exclude', indicator: null, from: '', to: null, page: null })
  },
  shows: (_, { number }) => ({ number }),
})

/** How a text lies to its reference, and what level it reaches: as the experts found together. */
export const textInterpreted = act('text.interpreted@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({
    ...said,
    indicator: line,
    verdict: z.enum(['stricter', 'equal', 'laxer']),
    tier: z.enum([...levelNames, 'none', 'pass', 'fail']),
  }),
  async perform(context, { indicator, verdict, tier, ...about }) {
    const { declared, seats, indicator: target } = await judged(context, 'interpret-text', about, indicator)
    const isPass = tier === 'pass' || tier === 'fail'
    if (isPass !== (target?.class === 'basic')) settle(refuse('tier-of-another-class', '3.4.4'))
    const to = { verdict, tier }
    const grades = seats.map((seat) => ({ seat, grade: tier }))
    return record(context, { ...about, kind: 'interpret-text', indicator, from: declared, to, page: null, grades })
  },
  shows: (_, { number }) => ({ number }),
})

/** Each expert's own grade; the middle one counts. Who is tied to the enterprise gives none. */
export const textGraded = act('text.graded@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({ ...said, indicator: line, grades: z.record(z.string(), z.enum(qualitativeGrades)) }),
  async perform(context, { indicator, grades, ...about }) {
    const { declared, seats, least } = await judged(context, 'grade-qualitative', about, indicator)
    const given = seats.flatMap((seat) => (grades[seat] ? [{ seat, grade: grades[seat] }] : []))
    settle(deciding({ free: given.length, least }))
    return record(context, {
      ...about,
      kind: 'grade-qualitative' as const,
      indicator,
      from: declared,
      to: null,
      page: null,
      grades: given,
    })
  },
  shows: (_, { number }) => ({ number }),
})

/** Another test method gives the same: it counts for everybody who tests by it. */
export const methodEquated = act('method.equated@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({ ...said, indicator: line }),
  async perform(context, { indicator, ...about }) {
    const { method, seats, indicator: target } = await judged(context, 'method-equivalence', about, indicator)
    if (!method || !target?.method) return settle(refuse('no-other-method', '3.4.4'))
    const grades = seats.map((seat) => ({ seat, grade: 'equal' }))
    return record(context, {
      ...about,
      kind: 'method-equivalence' as const,
      indicator,
      from: method,
      to: target.method,
      page: null,
      grades,
    })
  },
  shows: (_, { number }) => ({ number }),
})
