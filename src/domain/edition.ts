import type { KeyArea } from '#domain/key-area.ts'
import { heard, type JointOpinion } from '#domain/joint-opinion.ts'
import { refuse } from '#domain/refusal.ts'
import type { Day, Text } from '#policy/policy.ts'

/** What a decision does to an area in one edition. `set-aside`: a proposal that does not become an area. */
export const areaChanges = ['new', 'kept', 'changed', 'dropped', 'set-aside'] as const
export type AreaChange = (typeof areaChanges)[number]

/** An area as a decision finds it: in which editions it has an entry, and what departments said. */
export type Standing = KeyArea & {
  readonly title: Text
  readonly group: string
  readonly editions: readonly number[]
  readonly opinions: readonly JointOpinion[]
}

export type Entry = {
  readonly change: AreaChange
  readonly title?: Text | undefined
  readonly group?: string | undefined
}

/** May this decision do this to this area in this edition? */
export function entering(area: Standing | undefined, entry: Entry, edition: number, groups: readonly string[]) {
  if (!area) return refuse('key-area-unknown', '3.1')
  if (entry.change === 'new') return deciding(area)
  if (entry.change === 'set-aside') return settingAside(area)
  return carrying(area, entry, edition, groups)
}

/** Decided by the market regulator with the departments: their joint opinions come first (3.1). */
export function deciding(area: Omit<Standing, 'title' | 'group' | 'editions'> | undefined) {
  if (!area) return refuse('key-area-unknown', '3.1')
  if (area.state === 'decided' || area.state === 'retired') return refuse('key-area-already-decided', '3.1')
  if (area.state !== 'proposed') return refuse('key-area-not-proposed', '3.1')
  return heard(area.opinions)
}

function settingAside({ state }: KeyArea) {
  if (state !== 'proposed') return refuse('key-area-not-proposed', '3.1')
}

/** An area goes on from an earlier edition: as it was, under another title or group, or not at all. */
function carrying(area: Standing, { change, title, group }: Entry, edition: number, groups: readonly string[]) {
  if (area.state !== 'decided') return refuse('key-area-not-in-force', '3.1')
  if (area.editions.some((year) => year >= edition)) return refuse('area-already-in-edition', '3.1', { edition })
  if (change !== 'changed') return
  if (group && !groups.includes(group)) return refuse('area-group-unknown', '3.1')
  const same = (title?.zh ?? area.title.zh) === area.title.zh && (title?.en ?? area.title.en) === area.title.en
  if (same && (group ?? area.group) === area.group) return refuse('area-change-changes-nothing', '3.1')
}

/** One area's line in an edition, as a decision wrote it. */
export type EditionEntry = {
  readonly keyArea: string
  readonly edition: number
  readonly change: AreaChange
  readonly title: Text
  readonly group: string
  readonly reason: string | null
  readonly decidedOn: Day
  /** The decision's number and its document; nothing where areas were still decided one by one. */
  readonly decision: string | null
  readonly document: string | null
}

/** An edition against the one before it. `open`: it stood there, and nothing has been decided of it yet. */
export function compared(entries: readonly EditionEntry[], edition: number) {
  const own = entries.filter((entry) => entry.edition === edition)
  const of = (change: AreaChange) => own.filter((entry) => entry.change === change)
  const previous = Math.max(...entries.map((entry) => entry.edition).filter((year) => year < edition))
  const before = entries.filter((entry) => entry.edition === previous && isIn(entry))
  const open = before.filter(({ keyArea }) => !own.some((entry) => entry.keyArea === keyArea))
  return {
    previous: Number.isFinite(previous) ? previous : undefined,
    in: own.filter(isIn),
    new: of('new'),
    kept: of('kept'),
    changed: of('changed').map((entry) => ({
      ...entry,
      before: before.find(({ keyArea }) => keyArea === entry.keyArea),
    })),
    dropped: of('dropped'),
    open,
  }
}

/** Does the area stand in the edition? */
export const isIn = ({ change }: { change: AreaChange }) => change !== 'dropped' && change !== 'set-aside'
