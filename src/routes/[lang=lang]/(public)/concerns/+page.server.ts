import { app } from '#server/app.ts'
import { concernCounts } from '#server/reads/public/concerns.ts'

export const load = async () => ({ counts: await concernCounts(app()) })
