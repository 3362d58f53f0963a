import type { Indicator, PlainRequirement, WrittenRequirement } from '#domain/scheme.ts'
import { misread, plainTyped } from './typed.ts'

/** “≤70% × [头春]”: at most 70 % of another indicator's limit, which is called by its name or its id. */
const relative = /^([≤≥]) ?(\d{1,30}(?:\.\d{1,30})?) ?% ?[×x*] ?\[([^[\]]+)\]$/i

/** Whether it may speak of another indicator, in whatever brackets people type. */
export const namesAnother = (typed: string) => /[[［﹇]/.test(typed)

type Known = readonly Pick<Indicator, 'id' | 'name'>[]

/** What a person types for one requirement; only a limit that is relative needs structure. */
export function plainOf(typed: string, indicators: Known): PlainRequirement {
  if (!namesAnother(typed) || misread(typed.split(/[[［﹇]/)[0] ?? '')) return typed
  const [, sign, share, name] = relative.exec(plainTyped(typed)) ?? []
  if (!sign || !share || !name) return typed
  const called = (one: Known[number]) => one.id === name || plainTyped(one.name.zh) === name
  const id = indicators.find(called)?.id ?? name
  return isId.test(id) ? { relativeTo: id, bound: sign === '≤' ? 'at-most' : 'at-least', share } : typed
}

const isId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** The same back. Conditions are written as people write them; a relative limit by the other's name, where that is plain. */
export function plainText(requirement: PlainRequirement, indicators: Known): string {
  if (typeof requirement === 'string') return requirement
  if ('byCondition' in requirement)
    return requirement.byCondition.map((one) => `${one.condition}：${one.requirement}`).join('；')
  const { relativeTo, bound, share } = requirement
  const name = indicators.find(({ id }) => id === relativeTo)?.name.zh ?? ''
  const text = (called: string) => `${bound === 'at-most' ? '≤' : '≥'}${share}% × [${called}]`
  const back = plainOf(text(name), indicators)
  return typeof back === 'object' && 'relativeTo' in back && back.relativeTo === relativeTo
    ? text(name)
    : text(relativeTo)
}

/** A requirement as boxes hold it: one for all varieties, or one for each. */
export type Boxes = { readonly all: string; readonly of: Readonly<Record<string, string>> }

export function boxesOf(requirement: WrittenRequirement | undefined, indicators: Known): Boxes {
  if (requirement === undefined) return { all: '', of: {} }
  if (typeof requirement === 'string' || !('byVariety' in requirement))
    return { all: plainText(requirement, indicators), of: {} }
  const each = Object.entries(requirement.byVariety)
  return { all: '', of: Object.fromEntries(each.map(([id, one]) => [id, plainText(one, indicators)])) }
}

/** What the boxes say. Boxes nobody touched leave the requirement exactly as it was. Both kinds filled say two things. */
export function requirementIn(
  boxes: Boxes,
  { before, indicators }: { before: WrittenRequirement | undefined; indicators: Known },
): WrittenRequirement | undefined | 'both' {
  const filled = Object.entries(boxes.of).filter(([, typed]) => typed !== '')
  const was = boxesOf(before, indicators)
  const untouched =
    boxes.all === was.all.trim() &&
    filled.length === Object.values(was.of).filter((typed) => typed.trim() !== '').length &&
    filled.every(([id, typed]) => was.of[id]?.trim() === typed)
  if (untouched) return before
  if (filled.length === 0) return boxes.all === '' ? undefined : plainOf(boxes.all, indicators)
  if (boxes.all !== '') return 'both'
  return { byVariety: Object.fromEntries(filled.map(([id, typed]) => [id, plainOf(typed, indicators)])) }
}
