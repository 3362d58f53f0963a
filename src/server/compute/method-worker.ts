import { testing, type ToTest } from '#domain/robustness/testing.ts'
import { answering } from './thread.ts'

answering<string, string>((asked) => JSON.stringify(testing(JSON.parse(asked) as ToTest))) // as the tester wrote it
