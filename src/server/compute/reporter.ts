import type { Asked, Reported } from '#domain/robustness/reporting.ts'
import type { Answer, Computing, WhatIf } from '../reporting.ts'
import { openThread } from './thread.ts'

/** Text crosses between threads in no time, where thousands of objects would hold up both. */
export type Question = { readonly kind: 'report' | 'what-if'; readonly asked: string }
export type Told = { readonly [part in keyof Reported]: string } | { readonly answer: string }

/** Evaluates, draws and answers in a thread of its own. `reportText` leaves unpacking to whoever wants the result. */
export function openReporter() {
  const file = new URL('./report-worker.ts', import.meta.url)
  const thread = openThread<Question, Told>(file, { patienceMs: 300_000, says: 'the report was not computed' })
  const reportText = async (asked: Asked) => {
    const told = await thread.ask({ kind: 'report', asked: JSON.stringify(asked) })
    if ('answer' in told) throw new Error('another question was answered')
    return told
  }
  const computing: Computing = {
    async report(asked) {
      const text = await reportText(asked)
      const read = Object.entries(text).map(([name, json]) => [name, JSON.parse(json) as unknown])
      return Object.fromEntries(read) as Reported // what the worker made of them
    },
    async whatIf(asked) {
      const told = await thread.ask({ kind: 'what-if', asked: JSON.stringify(asked satisfies WhatIf) })
      if (!('answer' in told)) throw new Error('another question was answered')
      return JSON.parse(told.answer) as Answer // as the worker wrote it
    },
  }
  return { computing, reportText, close: thread.close }
}
