import { savingPage } from '#server/scheme-editor.ts'
import type { Actions } from './$types'

export const actions: Actions = { save: (event) => savingPage(event, 'varieties') }
