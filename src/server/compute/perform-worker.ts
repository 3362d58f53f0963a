import { doneHere } from '../apart.ts'
import { appApart } from './app-apart.ts'
import type { AskedToPerform } from './performer.ts'
import { answering } from './thread.ts'

answering<AskedToPerform, unknown>(({ asked, ...opening }) => doneHere(appApart(opening), asked))
