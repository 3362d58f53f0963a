import type { Asked, Reported } from '#domain/robustness/reporting.ts'
import type { Report } from '../reporting.ts'
import { openThread } from './thread.ts'

/** Text crosses between threads in no time, where thousands of objects would hold up both. */
export type AskedAsText = string
export type ReportedAsText = { readonly evaluation: string; readonly robustness: string; readonly differences: string }

/** Evaluates and draws in a thread of its own. */
export function openReporter(): {
  report: Report
  reportText: (asked: Asked) => Promise<ReportedAsText>
  close: () => Promise<void>
} {
  const file = new URL('./report-worker.ts', import.meta.url)
  const thread = openThread<AskedAsText, ReportedAsText>(file, {
    patienceMs: 300_000,
    says: 'the report was not computed',
  })
  const reportText = (asked: Asked) => thread.ask(JSON.stringify(asked))
  return {
    reportText,
    async report(asked) {
      const text = await reportText(asked)
      const read = Object.entries(text).map(([name, json]) => [name, JSON.parse(json) as unknown])
      return Object.fromEntries(read) as Reported // what the worker made of them
    },
    close: thread.close,
  }
}
