import { compared, type EditionEntry } from '#domain/edition.ts'
import { editionEntries } from '#server/facts/area.ts'
import { sealOf } from './acts.ts'
import { editionYears, groupName } from './key-areas.ts'
import type { Public } from './public.ts'

/** One year's edition: what stands in it, and what became of the year before. */
export async function edition(from: Public, asked: { year: string; group?: string | null }) {
  const { reader, policy } = from
  const year = Number(asked.year)
  const years = await editionYears(from)
  if (!/^\d{4}$/.test(asked.year) || !years.includes(year)) return
  const laid = compared(await editionEntries(reader), year)
  const numbers = await numbersOf(from)
  const group = policy.areaGroups.find(({ id }) => id === asked.group)?.id ?? ''
  const shown = (entries: readonly EditionEntry[]) =>
    entries
      .filter((entry) => !group || entry.group === group)
      .map((entry) => ({
        ...entry,
        number: numbers.get(entry.keyArea) ?? '',
        groupName: groupName(from, entry.group),
      }))
      .toSorted((one, other) => (one.number < other.number ? -1 : 1))
  return {
    year,
    years,
    previous: laid.previous,
    asked: { group },
    groups: policy.areaGroups.map(({ id, name }) => ({ id, name })),
    areas: shown(laid.in),
    changed: laid.changed.map(({ keyArea, before }) => ({ keyArea, before: before?.title })),
    dropped: shown(laid.dropped),
    open: shown(laid.open),
    counts: {
      in: laid.in.length,
      new: laid.new.length,
      kept: laid.kept.length,
      changed: laid.changed.length,
      dropped: laid.dropped.length,
    },
    decisions: await decisionsOf(from, year),
  }
}

async function numbersOf({ reader }: Public): Promise<Map<string, string>> {
  const rows = await reader.selectFrom('key_area').select(['id', 'number']).where('number', 'is not', null).execute()
  return new Map(rows.map(({ id, number }) => [id, number ?? '']))
}

async function decisionsOf(from: Public, year: number) {
  const rows = await from.reader
    .selectFrom('area_decision')
    .select(['number', 'document', 'decided_on as decidedOn', 'act'])
    .where('edition', '=', year)
    .orderBy('act')
    .execute()
  return Promise.all(rows.map(async ({ act, ...row }) => ({ ...row, seal: await sealOf(from, act) })))
}

/** What the downloads hold: every line of an edition, with the decision behind it. */
export async function editionLines(from: Public, year: string) {
  const found = await edition(from, { year })
  if (!found) return
  return [...found.areas, ...found.dropped].map(
    ({ number, title, group, groupName: name, change, reason, decidedOn, decision, document }) => ({
      edition: found.year,
      number,
      title,
      group,
      groupName: name,
      change,
      reason,
      decidedOn,
      decision,
      document,
    }),
  )
}

const columns = [
  'edition',
  'number',
  'title',
  'title-en',
  'group',
  'group-name',
  'change',
  'reason',
  'decided-on',
  'decision',
  'document',
]

export async function editionRows(from: Public, year: string): Promise<string[][] | undefined> {
  const lines = await editionLines(from, year)
  return (
    lines && [
      columns,
      ...lines.map((line) => [
        String(line.edition),
        line.number,
        line.title.zh,
        line.title.en ?? '',
        line.group,
        line.groupName.zh,
        line.change,
        line.reason ?? '',
        line.decidedOn,
        line.decision ?? '',
        line.document ?? '',
      ]),
    ]
  )
}
