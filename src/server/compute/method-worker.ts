import { methodHere, type TestedMethod } from '../method.ts'
import { appApart } from './app-apart.ts'
import type { AskedOfMethod } from './method-tester.ts'
import { answering } from './thread.ts'

answering<AskedOfMethod, readonly TestedMethod[]>(({ of, ...opening }) => methodHere(appApart(opening), of))
