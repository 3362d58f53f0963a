import { reporting, type Asked, type Reported } from '#domain/robustness/reporting.ts'

export type Report = (asked: Asked) => Promise<Reported>

const place = Symbol.for('lingpao.report')
const holder = globalThis as { [place]?: Report } // the built pages and the command that serves them are two module graphs

/** Where the application is served, a thread of its own computes. */
export function provideReport(report: Report): void {
  holder[place] = report
}

/** An evaluation and how firm it is; computed right here where nobody else does. */
export const report: Report = async (asked) => (holder[place] ? holder[place](asked) : reporting(asked))
