import { redirect } from '@sveltejs/kit'
import { preferred } from '#ui/preferred.ts'

export function load({ request, setHeaders }: import('./$types').PageServerLoadEvent): never {
  setHeaders({ vary: 'accept-language' })
  redirect(302, `/${preferred(request.headers.get('accept-language'))}`)
}
