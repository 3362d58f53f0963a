import { inOrder, parseExportHeader, parseExportLine, type ExportHeader, type Sequence } from './export.ts'
import type { Hash } from './merkle.ts'
import { parseVkey, type Verifier, type Verify } from './note.ts'
import type { Finding, Report } from './report.ts'
import { said, walk } from './walk.ts'

/**
 * Leaves and checkpoints against each other and against the keys: numbers without a gap, time that never goes back,
 * canonical leaves, signed checkpoints with the size, root and epoch of the acts they cover. The first of `verifiers`
 * is the ledger's first key, all of them are trusted. Never throws for what it reads.
 */
export async function verifyLedger(ledger: {
  readonly origin: string
  readonly leaves: Sequence<Uint8Array>
  readonly checkpoints: Iterable<string>
  readonly verifiers: readonly [Verifier, ...Verifier[]]
  readonly copies?: readonly string[]
  readonly hash: Hash
  readonly verify: Verify
}): Promise<Report> {
  const on = walk({ ...ledger, firstKey: ledger.verifiers[0], trusted: ledger.verifiers })
  for await (const line of inOrder(ledger.leaves, ledger.checkpoints)) {
    if (line.kind === 'act') await on.leaf(line.leaf)
    else await on.checkpoint(line.note)
  }
  return on.end()
}

/**
 * The same of an export, in one pass and little memory. `vkeys` and `copies` are what the reader holds from elsewhere;
 * without vkeys the export is believed on its own keys and `trusted` is false. Never throws for what it reads.
 */
export async function verifyExport(
  lines: Sequence<string>,
  by: {
    readonly hash: Hash
    readonly verify: Verify
    readonly vkeys?: readonly string[]
    readonly copies?: readonly string[]
    /** Called after each line, to show how far it has come. */
    readonly progress?: (acts: number, of: number) => void
  },
): Promise<Report & { readonly header: ExportHeader | null }> {
  const trusted = by.vkeys?.map((vkey) => parseVkey(by.hash, vkey))
  let header: ExportHeader | null = null
  let on: ReturnType<typeof walk> | undefined
  let acts = 0
  try {
    for await (const line of lines) {
      if (!header || !on) {
        header = parseExportHeader(line)
        const firstKey = parseVkey(by.hash, header.vkeys[0] ?? '')
        if (firstKey.name !== header.origin) throw new SyntaxError('the key bears another name than the ledger')
        on = walk({ ...by, origin: header.origin, demonstration: header.demonstration, firstKey, trusted })
        continue
      }
      try {
        const read = parseExportLine(line)
        if (read.kind === 'checkpoint') await on.checkpoint(read.note)
        else {
          await on.leaf(read.leaf)
          if (read.seq !== ++acts) on.found('export-line', `the line of act ${acts} is numbered ${read.seq}`)
        }
      } catch (error) {
        on.found('export-line', said(error))
      }
      by.progress?.(acts, header.size)
    }
  } catch (error) {
    // The header, or bytes that are not UTF-8: nothing after it can be read.
    if (on) on.found('export-line', said(error))
    else return { ...unread(said(error)), header: null }
  }
  if (!on || !header) return { ...unread('nothing to read'), header: null }
  const report = await on.end()
  return { ...report, findings: [...report.findings, ...headerFindings(header, report)], header }
}

function headerFindings(header: ExportHeader, report: Report): readonly Finding[] {
  const { size, keys, epoch } = report
  const findings: Finding[] = []
  if (header.size !== size)
    findings.push({ code: 'export-size', size, because: `the header speaks of ${header.size} acts` })
  const same = keys.length === header.vkeys.length && keys.every(({ vkey }, i) => vkey === header.vkeys[i])
  if (!same) findings.push({ code: 'export-header', size, because: 'the acts give other keys' })
  if (header.epoch !== epoch) findings.push({ code: 'export-header', size, because: 'the acts give another epoch' })
  return findings
}

function unread(because: string): Report {
  const findings: readonly Finding[] = [{ code: 'export-header', size: 0, because }]
  return { findings, size: 0, root: '', epoch: 0, at: null, sealed: 0, lost: [], keys: [], trusted: false }
}
