import { app } from '#server/app.ts'
import { standards } from '#server/reads/public/standards.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => {
  const { searchParams: asked } = url
  const page = Number(asked.get('page') ?? '1')
  return { list: await standards(app(), { search: asked.get('search'), area: asked.get('area'), page }) }
}
