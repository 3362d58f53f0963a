import { app } from '#server/app.ts'
import { exits } from '#server/reads/public/exits.ts'

export const load = async () => ({ exits: await exits(app()) })
