import { drafted, type Drafted } from '../evaluation-reports.ts'
import { appApart } from './app-apart.ts'
import { compile } from './compile.ts'
import type { AskedToDraft } from './drafter.ts'
import { answering } from './thread.ts'

answering<AskedToDraft, Drafted>(({ asked, ...opening }) => drafted(appApart(opening), asked, compile))
