import type { Json } from './canonical.ts'

type Members = { readonly [key: string]: Json }

const moment = ['at', 'epoch', 'seq', 'v']
const body = ['by', 'clauses', 'fields', 'policy', 'rows', 'type']

/** What is wrong with a leaf, or nothing. No member may be missing and none may be added. */
export function leafFault(value: Json): string | undefined {
  if (!isMembers(value)) return 'a leaf is an object'
  if (value.v !== 1) return 'the version is 1'
  const sealed = value.type === 'sealed'
  if (!hasExactly(value, [...moment, ...(sealed ? ['commitment', 'type'] : body)]))
    return 'other members than a leaf has'
  if (!isCount(value.seq)) return 'seq is a whole number from 1'
  if (!isCount(value.epoch)) return 'epoch is a whole number from 1'
  if (!isInstant(value.at)) return 'at is an instant in UTC with milliseconds'
  if (sealed) return isDigest(value.commitment) ? undefined : 'commitment is a digest'
  return contentFault(value)
}

/** The same for the body of a sealed leaf. */
export function bodyFault(value: Json): string | undefined {
  if (!isMembers(value) || !hasExactly(value, body)) return 'other members than a body has'
  return contentFault(value)
}

/** ISO 8601, UTC, milliseconds, and a day and time that exist. */
export function isInstant(value: Json | undefined): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString() === value
}

export const isCount = (value: Json | undefined): value is number => Number.isSafeInteger(value) && Number(value) >= 1

export const isDigest = (value: Json | undefined): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

export const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function contentFault({ type, policy, by, clauses, fields, rows }: Members): string | undefined {
  if (typeof type !== 'string' || !/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+@[1-9]\d*$/.test(type))
    return 'type is noun.verb@version'
  if (!isDigest(policy)) return 'policy is a digest'
  if (!isActor(by)) return 'by names person, organisation and capacity'
  if (!Array.isArray(clauses) || !clauses.every(isName)) return 'clauses is a list of clause keys'
  if (!isMembers(fields)) return 'fields is an object'
  if (!Array.isArray(rows) || !rows.every(isRow)) return 'rows is a list of table, key, columns and digest'
  if (new Set(rows.map((row) => JSON.stringify([row.table, row.key]))).size < rows.length)
    return 'a row stands there twice'
  return undefined
}

function isActor(value: Json | undefined): boolean {
  if (!isMembers(value) || !hasExactly(value, ['capacity', 'organisation', 'person'])) return false
  const { person, organisation, capacity } = value
  return (person === null || isDigest(person)) && (organisation === null || isName(organisation)) && isName(capacity)
}

function isRow(value: Json): boolean {
  if (!isMembers(value) || !hasExactly(value, ['columns', 'digest', 'key', 'table'])) return false
  return isName(value.table) && isName(value.key) && isCount(value.columns) && isDigest(value.digest)
}

const isName = (value: Json | undefined): boolean => typeof value === 'string' && value !== ''

function hasExactly(value: Members, keys: readonly string[]): boolean {
  const own = Object.keys(value)
  return own.length === keys.length && keys.every((key) => own.includes(key))
}
