import { app } from '#server/app.ts'
import { assessors } from '#server/reads/public/assessors.ts'

export const load = async () => ({ assessors: await assessors(app()) })
