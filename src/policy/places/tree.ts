import type { Place, Policy } from '#policy/shape.ts'

export type PlaceLevel = 'province' | 'prefecture' | 'county'

/** What a code and everything below it begins with: 530000 → '53', 530100 → '5301', 530102 → '530102'. */
export function prefixOf(code: string): string {
  return code.replace(/(?:00){1,2}$/, '')
}

export function levelOf(code: string): PlaceLevel {
  const length = prefixOf(code).length
  return length === 2 ? 'province' : length === 4 ? 'prefecture' : 'county'
}

/** Does the place lie in the scope? A place lies in itself. Both may be full codes or prefixes. */
export function within(scope: string, place: string): boolean {
  return place.startsWith(prefixOf(scope))
}

export function placeOf(policy: Policy, code: string): Place | undefined {
  return policy.places.entries.find((place) => place.code === code.padEnd(6, '0'))
}

/** One level down: the province's prefectures, a prefecture's counties. */
export function placesBelow(policy: Policy, code: string): readonly Place[] {
  const next = { province: 'prefecture', prefecture: 'county', county: undefined }[levelOf(code)]
  return policy.places.entries.filter((place) => levelOf(place.code) === next && within(code, place.code))
}
