import { app } from '#server/app.ts'
import { home } from '#server/reads/public/home.ts'

export const load = async () => ({ home: await home(app()) })
