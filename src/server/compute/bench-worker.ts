import { viewed, type Rest, type View } from '#domain/workbench.ts'
import { keeping } from '../judged.ts'
import type { AskedOfBench, SaidByBench } from './bench.ts'
import { answering } from './thread.ts'

const kept = keeping()
const known = new Set<string>()

answering<AskedOfBench, SaidByBench>(({ key, rest, view }) => {
  if (rest === null && !known.has(key)) return null
  known.clear() // an older one may have been let go of; what is asked for again is sent again
  known.add(key)
  const judged = kept(key, () => JSON.parse(rest ?? 'null') as Rest) // as the bench wrote it
  return JSON.stringify(viewed(judged, JSON.parse(view) as View))
})
