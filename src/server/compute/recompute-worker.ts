import { recompute } from '#capsule/recompute.ts'
import { answering } from './thread.ts'

answering(recompute)
