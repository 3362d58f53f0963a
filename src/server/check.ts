import type { App } from './app.ts'
import { withApp } from './open-app.ts'
import { check } from './proof/check.ts'
import { written } from './proof/finding.ts'
import { knownHere, readWords } from './proof/known.ts'
import { verifyDatabase, type Known } from './proof/verify-database.ts'
import { readSettings } from './settings.ts'

/** `lingpao check`: 0 where every row, file and act is what the ledger says, 1 where anything is not. */
export async function checkCommand(words: readonly string[]): Promise<number> {
  const { known } = readWords(words)
  return withApp(readSettings(process.env), (app) => checkAndSay(app, known, console.log))
}

export async function checkAndSay(app: App, given: Known, say: (line: string) => void): Promise<number> {
  const began = performance.now()
  const checked = await check(app)
  const verified = await verifyDatabase(app.reader, await knownHere(app, given))
  const findings = [...checked.findings, ...verified.findings]
  for (const finding of findings) say(written(finding))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const { acts, rows, files } = checked
  say(`${acts} acts (${verified.report.sealed} sealed), ${rows} rows and ${files} files checked in ${seconds} s.`)
  say(findings.length === 0 ? 'All is as the ledger says.' : `Findings: ${findings.length}.`)
  return findings.length === 0 ? 0 : 1
}
