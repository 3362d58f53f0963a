import { app } from '#server/app.ts'
import { schemesToStartFrom } from '#server/reads/work/scheme-drafts.ts'
import { startingScheme } from '#server/scheme-starting.ts'
import { opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({
  start: opened(await schemesToStartFrom(whoOf(locals), app())),
})

export const actions: Actions = { start: startingScheme }
