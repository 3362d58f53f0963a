import { createReadStream, existsSync } from 'node:fs'
import { linesOf } from '#ledger/export.ts'
import type { Report } from '#ledger/report.ts'
import { verifyExport } from '#ledger/verify.ts'
import { sha256 } from './hash.ts'
import { withApp } from './open-app.ts'
import { written } from './proof/finding.ts'
import { knownHere, readWords } from './proof/known.ts'
import { verifyDatabase, type Known } from './proof/verify-database.ts'
import { verifyEd25519 } from './secrets.ts'
import { readSettings } from './settings.ts'
import { StartError } from './start-error.ts'

/** `lingpao verify [FILE]`: an exported ledger without any database, or else the ledger in the database. 0 where it holds, 1 where not. */
export async function verifyCommand(words: readonly string[]): Promise<number> {
  const { files, known } = readWords(words)
  const [file, ...more] = files
  if (more.length) throw new StartError('Verify one file at a time: npx lingpao verify FILE')
  if (file) return verifyFile(file, known, console.log)
  return withApp(readSettings(process.env), async (app) => {
    const { report, findings } = await verifyDatabase(app.reader, await knownHere(app, known))
    return sayReport(report, findings.map(written), console.log)
  })
}

export async function verifyFile(file: string, known: Known, say: (line: string) => void): Promise<number> {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`)
  const lines = linesOf(createReadStream(file) as AsyncIterable<Buffer>) // a stream without encoding yields buffers
  const report = await verifyExport(lines, { hash: sha256, verify: verifyEd25519, ...known })
  if (report.header) say(`${report.header.origin}${report.header.demonstration ? ' (a demonstration)' : ''}`)
  const findings = report.findings.map(({ code, size, because }) => `after act ${size}: ${code}: ${because}`)
  return sayReport(report, findings, say)
}

function sayReport(report: Report, findings: readonly string[], say: (line: string) => void): number {
  const { size, sealed, epoch, root, lost, keys, trusted } = report
  for (const finding of findings) say(finding)
  for (const { epoch, from, to } of lost)
    say(`Acts ${from} to ${to} of epoch ${epoch} were published and lost in a restore.`)
  for (const { vkey, from } of keys) say(`Key from act ${Math.max(from, 1)}: ${vkey}`)
  if (!trusted)
    say('Warning: the key is taken from the file itself. Give the one you know from elsewhere with --vkey KEY.')
  say(`${size} acts, ${sealed} of them sealed; epoch ${epoch}; root ${root}`)
  say(findings.length === 0 ? 'The ledger holds.' : `The ledger does not hold. Findings: ${findings.length}.`)
  return findings.length === 0 ? 0 : 1
}
