import { fail } from '@sveltejs/kit'
import { refuse } from '#domain/refusal.ts'
import { app } from '#server/app.ts'
import { auth } from '#server/auth/house.ts'
import { limits, take } from '#server/auth/limit.ts'
import { rankingCapsule } from '#server/reads/public/ranking-capsule.ts'
import { recomputeApart } from '#server/capsule-apart.ts'
import type { Answered } from '#ui/form.ts'
import { sayIssue } from '#ui/issue.ts'
import { sayRecomputed } from '#ui/recomputed.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

/** What is sent is held in memory. A larger capsule is for a browser or the command line. */
const sentBytesMax = 16 * 2 ** 20

const langOf = ({ lang }: { lang?: string }): Lang => (lang === 'en' ? 'en' : 'zh')

/** A ranking that is known is computed at once; the page is kept until the next act, so it is computed once. */
export const load: PageServerLoad = async ({ url, params }) => {
  const typed = (url.searchParams.get('ranking') ?? '').trim().slice(0, 80)
  const bytes = typed ? await rankingCapsule(app(), typed) : undefined
  const found = bytes && (await recomputeApart(bytes))
  return {
    typed,
    megabytes: sentBytesMax / 2 ** 20,
    isMissing: url.searchParams.has('ranking') && typed === '',
    isUnknown: typed !== '' && !found,
    found: found && { kind: found.kind, lines: sayRecomputed(langOf(params), found) },
  }
}

export const actions: Actions = {
  async check(event) {
    const lang = langOf(event.params)
    const wrong = (status: number, of: Pick<Answered, 'errors' | 'refusal'>) =>
      fail(status, { action: 'check', values: {}, ...of } satisfies Answered)
    if (!(await take(auth(), 'recompute-address', event.getClientAddress())))
      return wrong(429, {
        errors: [],
        refusal: refuse('too-many-tries', '3.4.4', { minutes: limits['recompute-address'].minutes }),
      })
    const file = (await event.request.formData()).get('file')
    const field = (text: string) => wrong(400, { errors: [{ field: 'file', text, clause: '3.4.4' }] })
    if (!(file instanceof File) || file.size === 0)
      return field(sayIssue(lang, say(lang)('capsule.file'), { path: 'file', code: 'file-missing', values: {} }))
    if (file.size > sentBytesMax) return field(say(lang)('capsule.too-large'))
    const found = await recomputeApart(new Uint8Array(await file.arrayBuffer()))
    const lines = sayRecomputed(lang, found)
    if (found.kind === 'unreadable') return field(lines[0] ?? '')
    return { action: 'check', values: {}, errors: [], done: true as const, found: { kind: found.kind, lines } }
  },
}
