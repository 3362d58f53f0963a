import { app } from '#server/app.ts'
import { policyPage } from '#server/reads/public/policy.ts'
import page from '../../../../../docs/traceability.md?raw'
import { traced } from './traced.ts'

const kept = traced(page)

export const load = async () => ({ plan: await policyPage(app()), kept })
