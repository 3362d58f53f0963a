import { commitment, isSealed, openSealed, readLeaf, type Leaf, type LeafBody } from '#ledger/leaf.ts'
import { sha256 } from '../hash.ts'
import type { StoredAct, StoredCommitment } from './check-batch.ts'
import { actAt, type Found } from './finding.ts'

export type ActCommitments = ReadonlyMap<string, StoredCommitment>

/** Compares an act's columns and commitments with its leaf. Returns the body, where it can be read or opened. */
export function checkAct(act: StoredAct, commitments: ActCommitments, found: Found): LeafBody | undefined {
  const at = actAt(act.seq)
  const leaf = leafOf(act, found)
  if (!leaf) return
  const says = (column: string, same: boolean) => {
    if (!same) found(at, `column ${column} is not what the leaf says`)
  }
  says('seq', leaf.seq === act.seq)
  says('epoch', leaf.epoch === act.epoch)
  says('at', leaf.at === act.at.toISOString())
  says('sealed', isSealed(leaf) === act.sealed)
  const body = isSealed(leaf) ? bodyOf(act, leaf, commitments, found) : leaf
  if (!body) return
  says('type', body.type === act.type)
  says('organisation', body.by.organisation === act.organisation)
  says('capacity', body.by.capacity === act.capacity)
  says('clauses', JSON.stringify(body.clauses) === JSON.stringify(act.clauses))
  says('touches', tablesOf(body).join() === act.touches.join())
  checkPerson(act, body, commitments, found)
  checkOpening(act, 'input', committedInput(body), commitments, found)
  checkSubjects(act, body, commitments, found)
  return body
}

const tablesOf = ({ rows }: LeafBody) => [...new Set(rows.map(({ table }) => table))].sort()

function leafOf(act: StoredAct, found: Found): Leaf | undefined {
  try {
    return readLeaf(act.leaf)
  } catch (problem) {
    found(actAt(act.seq), `the leaf cannot be read (${problem instanceof Error ? problem.message : String(problem)})`)
    return
  }
}

type Sealed = Extract<Leaf, { type: 'sealed' }>

function bodyOf(act: StoredAct, leaf: Sealed, commitments: ActCommitments, found: Found): LeafBody | undefined {
  const kept = commitments.get('body')
  const body = kept?.values as LeafBody | null | undefined // openSealed looks at every member
  if (kept?.salt && body && openSealed(sha256, leaf, { salt: kept.salt, body })) return body
  if (kept && !kept.salt && body === null) return // erased by an act, for good
  found(actAt(act.seq), 'the sealed body does not open the leaf')
  return
}

function checkPerson(act: StoredAct, body: LeafBody, commitments: ActCommitments, found: Found): void {
  const kept = commitments.get('person')
  if ((body.by.person === null) !== (kept === undefined))
    found(actAt(act.seq), 'the commitment to the person is missing or too many')
  if (kept?.salt && kept.values !== act.person) found(actAt(act.seq), 'column person is not the one committed to')
  if (!kept?.salt && act.person !== null)
    found(actAt(act.seq), 'column person has a value, and no commitment it could open')
  if (body.by.person !== null) checkOpening(act, 'person', body.by.person, commitments, found)
}

/** What is kept opens what the leaf committed to; what is erased is gone altogether. */
function checkOpening(
  act: StoredAct,
  subject: string,
  expected: string,
  commitments: ActCommitments,
  found: Found,
): void {
  const kept = commitments.get(subject)
  const at = `${actAt(act.seq)} ${subject}`
  if (!kept) return found(at, 'the commitment is missing')
  if (kept.digests.value !== expected) found(at, 'the commitment is not the one in the leaf')
  if (!kept.salt && kept.values !== null) found(at, 'the salt is erased, the value is not')
  if (kept.salt && !opens(kept, expected)) found(at, 'the value does not open its commitment')
}

/** A salt of another length is no salt. */
const opens = ({ salt, values }: StoredCommitment, expected: string) =>
  salt?.length === 32 && commitment(sha256, salt, values) === expected

function checkSubjects(act: StoredAct, body: LeafBody, commitments: ActCommitments, found: Found): void {
  const known = new Set([
    'input',
    'person',
    ...(act.sealed ? ['body'] : []),
    ...body.rows.map(({ table, key }) => `${table}/${key}`),
  ])
  for (const { subject, values } of commitments.values()) {
    if (!known.has(subject)) found(`${actAt(act.seq)} ${subject}`, 'a commitment to what the act did not write')
    // What a row's commitment opens to is the row itself.
    if (subject.includes('/') && values !== null) found(`${actAt(act.seq)} ${subject}`, 'a value where none belongs')
  }
}

function committedInput({ fields }: LeafBody): string {
  const { input } = fields
  return typeof input === 'object' && input !== null && 'commitment' in input ? String(input.commitment) : ''
}
