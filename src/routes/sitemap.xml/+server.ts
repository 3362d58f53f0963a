import { error } from '@sveltejs/kit'
import { app } from '#server/app.ts'
import { publicPaths } from '#server/reads/public/paths.ts'
import { langs } from '#ui/words/words.ts'

export async function GET({ url }: { url: URL }): Promise<Response> {
  if (app().demonstration) error(404)
  const paths = await publicPaths(app())
  const entries = paths.flatMap((path) => langs.map((lang) => `<url><loc>${url.origin}/${lang}${path}</loc></url>`))
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
