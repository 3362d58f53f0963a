import { app } from '#server/app.ts'
import { schemes } from '#server/reads/public/schemes.ts'

export const load = async () => ({ schemes: await schemes(app()) })
