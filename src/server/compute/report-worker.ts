import { reporting, type Asked } from '#domain/robustness/reporting.ts'
import type { AskedAsText, ReportedAsText } from './reporter.ts'
import { answering } from './thread.ts'

answering<AskedAsText, ReportedAsText>((asked) => {
  const { evaluation, robustness, differences } = reporting(JSON.parse(asked) as Asked) // as the reporter wrote it
  return {
    evaluation: JSON.stringify(evaluation),
    robustness: JSON.stringify(robustness),
    differences: JSON.stringify(differences),
  }
})
