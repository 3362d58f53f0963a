import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { schemePair } from '#server/reads/public/schemes.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => (await schemePair(app(), params)) ?? error(404)
