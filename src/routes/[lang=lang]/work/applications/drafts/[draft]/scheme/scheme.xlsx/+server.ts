import { sentWorkbook } from '#server/files/sent-workbook.ts'
import { schemeToExport } from '#server/scheme-starting.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => sentWorkbook(await schemeToExport(event), event.params)
