import { app } from '#server/app.ts'

/** A demonstration is for looking at, not for finding; the real platform keeps desks and receipts out of indexes. */
export function GET({ url }: { url: URL }): Response {
  const lines = app().demonstration
    ? ['User-agent: *', 'Disallow: /']
    : [
        'User-agent: *',
        'Disallow: /*/work',
        'Disallow: /*/account',
        'Disallow: /*/sign-in',
        'Disallow: /*/publicity/*/receipt/',
        `Sitemap: ${url.origin}/sitemap.xml`,
      ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
