import { app } from '#server/app.ts'
import { publications } from '#server/reads/public/publications.ts'

export const load = async () => ({ publications: await publications(app()) })
