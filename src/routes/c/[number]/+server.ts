import { readCertificateNumber } from '#server/reads/public/certificates.ts'
import { preferred } from '#ui/preferred.ts'
import type { RequestHandler } from './$types'

/** Where a printed code leads, in no language, for ever (decision 32): on to the reader's own, with both offered. */
export const GET: RequestHandler = ({ params, request }) => {
  const number = encodeURIComponent(readCertificateNumber(params.number))
  const to = (lang: 'zh' | 'en') => `/${lang}/certificates/${number}`
  const links = `<a href="${to('zh')}" lang="zh-CN">中文</a> · <a href="${to('en')}" lang="en">English</a>`
  return new Response(
    `<!doctype html><meta charset="utf-8"><title>${decodeURIComponent(number).replace(/[<>&]/g, '')}</title><p>${links}</p>\n`,
    {
      status: 302,
      headers: {
        location: to(preferred(request.headers.get('accept-language'))),
        vary: 'accept-language',
        'content-type': 'text/html; charset=utf-8',
      },
    },
  )
}
