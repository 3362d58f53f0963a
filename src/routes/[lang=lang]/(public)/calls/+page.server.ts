import { app } from '#server/app.ts'
import { calls } from '#server/reads/public/calls.ts'

export const load = async () => ({ calls: await calls(app()) })
