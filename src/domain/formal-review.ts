import type { Application } from '#domain/application.ts'
import type { Check, Finding } from '#domain/formal-checks.ts'
import { formalChecks } from '#domain/formal-checks.ts'
import { refuse } from '#domain/refusal.ts'
import { schemeSections, type Difference } from '#domain/scheme-comparison.ts'
import type { Scheme } from '#domain/scheme.ts'

/** A structured remark: which check, where in the application or its scheme, what is wrong. */
export type Remark = { readonly item: Check; readonly place: string | null; readonly text: string }

/** What the reviewer says of one check; `remark` is why it is not met, or why the machine's finding does not hold. */
export type Said = {
  readonly item: Check
  readonly met: boolean
  readonly remark: string
  readonly place?: string | null
}

/** The answer to a check, with what the machine had found. */
export type Answer = Finding & { readonly met: boolean; readonly remark: string }

/** Parts of an application that a remark may be on, besides its scheme's. */
export const applicationPlaces = ['statement', 'declarations', 'attachments', 'supporters'] as const

/** Every place that a remark on this scheme can name: its sections, its varieties, its indicators. */
export const placesIn = (scheme: Pick<Scheme, 'varieties' | 'indicators'> | null): readonly string[] => [
  ...applicationPlaces,
  ...(scheme ? schemeSections : []),
  ...(scheme?.varieties ?? []).map(({ id }) => `varieties.${id}`),
  ...(scheme?.indicators ?? []).map(({ id }) => `indicators.${id}`),
]

type Review = {
  readonly said: readonly Said[]
  readonly further: readonly Remark[]
  readonly found: readonly Finding[]
  readonly places: readonly string[]
}

/** An application passes only when every check is met; otherwise it goes back, with a remark for each that is not. */
export function examiningForm(application: Application | undefined, { said, further, found, places }: Review) {
  if (!application) return refuse('application-unknown', '3.4.2')
  if (application.state !== 'lodged') return refuse('application-not-awaiting-form', '3.4.2')
  const answered = new Set(said.map(({ item }) => item))
  const open = formalChecks.filter((item) => !answered.has(item))
  if (open.length > 0) return refuse('checks-unanswered', '3.4.2', { count: open.length })
  if (said.some(({ met, remark }) => !met && isBlank(remark))) return refuse('remark-needed', '3.4.2')
  if (said.some((one) => isBlank(one.remark) && overrides(one, found))) return refuse('override-needs-remark', '3.4.2')
  const lost = [...said, ...further].find(({ place }) => place && !places.includes(place))
  if (lost?.place) return refuse('remark-place-unknown', '3.4.2', { place: lost.place })
  return said.every(({ met }) => met) ? ('passed' as const) : ('returned' as const)
}

/** The reviewer may know better than the machine, and then says why. */
const overrides = ({ item, met }: Said, found: readonly Finding[]) =>
  met && found.some((one) => one.item === item && one.verdict === 'not-met')

const isBlank = (text: string) => text.trim() === ''

export const answersOf = ({ said, found }: Pick<Review, 'said' | 'found'>): Answer[] =>
  found.flatMap((one) => {
    const answer = said.find(({ item }) => item === one.item)
    return answer ? [{ ...one, met: answer.met, remark: answer.remark }] : []
  })

/** What goes back to the assessor: one remark for each check that is not met, and what else was noted. */
export const remarksOf = ({ said, further }: Pick<Review, 'said' | 'further'>): Remark[] => [
  ...said.flatMap(({ item, met, remark, place }) => (met ? [] : [{ item, place: place ?? null, text: remark }])),
  ...further,
]

/** What was changed where a remark was made; the whole section where the remark is on all of it. */
export const changedAt = (place: string | null, differences: readonly Difference[]): Difference[] =>
  differences.filter(({ section, item }) => place === section || place === `${section}.${item ?? ''}`)

/** What was changed though nobody had remarked on it. */
export const changedElsewhere = (remarks: readonly Remark[], differences: readonly Difference[]): Difference[] => {
  const asked = remarks.flatMap(({ place }) => changedAt(place, differences))
  return differences.filter((one) => !asked.includes(one))
}
