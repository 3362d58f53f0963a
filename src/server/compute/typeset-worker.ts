import type { Sheet } from '../typesetting.ts'
import { compile } from './compile.ts'
import { answering } from './thread.ts'

answering((content: string) => compile(JSON.parse(content) as Sheet)) // as the typesetter wrote it
