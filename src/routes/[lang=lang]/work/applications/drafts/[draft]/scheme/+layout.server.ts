import { editorData } from '#server/scheme-editor.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => ({ editor: await editorData(event) })
