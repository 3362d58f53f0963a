import { app } from '#server/app.ts'
import { keyAreas } from '#server/reads/public/key-areas.ts'

export const load = async () => ({ keyAreas: await keyAreas(app()) })
