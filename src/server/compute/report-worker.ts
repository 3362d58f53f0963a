import { reporting, type Asked } from '#domain/robustness/reporting.ts'
import { answering as answeringIf, type WhatIf } from '../reporting.ts'
import type { Question, Told } from './reporter.ts'
import { answering } from './thread.ts'

answering<Question, Told>(({ kind, asked }) => {
  if (kind === 'what-if') return { answer: JSON.stringify(answeringIf(JSON.parse(asked) as WhatIf)) } // as the reporter wrote it
  const { evaluation, robustness, differences } = reporting(JSON.parse(asked) as Asked) // as the reporter wrote it
  return {
    evaluation: JSON.stringify(evaluation),
    robustness: JSON.stringify(robustness),
    differences: JSON.stringify(differences),
  }
})
