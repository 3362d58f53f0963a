import type { Recomputed } from '#capsule/recompute.ts'
import type { FirmAgain } from '#capsule/robustness.ts'
import { say, type Lang } from '#ui/words/index.ts'

/** What computing a capsule again showed, a sentence a line; the first one is the answer. */
export function sayRecomputed(lang: Lang, found: Recomputed): string[] {
  const word = say(lang)
  if (found.kind === 'unreadable')
    return [
      found.why === 'not-a-capsule'
        ? word('capsule.not-a-capsule', { place: found.at ?? '/' })
        : word(`capsule.${found.why}`),
    ]
  const { capsule, file, here, places, isThisEngine, isSeedDerived } = found
  const ranked = capsule.result.rankings.reduce((count, one) => count + one.ranked.length, 0)
  return [
    word(`capsule.${found.kind}`),
    word('capsule.counts', {
      scheme: capsule.scheme.title[lang] ?? capsule.scheme.title.zh,
      declarations: capsule.declarations.length,
      judgements: capsule.judgements.length,
      ranked,
    }),
    word('capsule.digest-file', { digest: file }),
    ...(found.kind === 'different' ? [word('capsule.digest-here', { digest: here })] : []),
    word('capsule.digest-result', { digest: capsule.digests.result }),
    ...(capsule.judgements.length > 0 ? [word('capsule.digest-judged')] : []),
    ...places.map((place) => word('capsule.place', { place })),
    ...(isThisEngine ? [] : [word('capsule.other-engine', capsule.engine)]),
    word(isSeedDerived ? 'capsule.seed-derived' : 'capsule.seed-chosen'),
  ]
}

/** The same of the report on how firm the list is. */
export function sayFirmAgain(lang: Lang, found: FirmAgain): string[] {
  const word = say(lang)
  if (found.kind === 'unreadable') return [word('capsule.firm-unreadable', { place: found.at })]
  const { kind, seed, places } = found
  return [
    word(`capsule.firm-${kind}`),
    ...places.map((place) => word('capsule.place', { place })),
    ...(seed === null ? [] : [word('capsule.firm-seed', { seed })]),
  ]
}
