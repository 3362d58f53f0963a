import { app } from '#server/app.ts'
import { publicities } from '#server/reads/public/publicity.ts'

export const load = async () => ({ publicities: await publicities(app()) })
