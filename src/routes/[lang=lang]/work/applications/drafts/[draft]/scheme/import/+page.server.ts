import { checkingImport, importing } from '#server/scheme-importing.ts'
import type { Actions } from './$types'

export const actions: Actions = { check: checkingImport, replace: importing }
