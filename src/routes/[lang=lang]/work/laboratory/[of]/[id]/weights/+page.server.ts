import { answersIn, comparableIn, pairsOf, shareOf, weightsBy } from '#server/comparing.ts'
import { schemeToTry } from '#server/scheme-to-try.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { title, scheme, back } = await schemeToTry(locals, params)
  const lang = params.lang as Lang // the route's own matcher
  const groups = scheme ? comparableIn(scheme) : []
  const group = groups.find(({ id }) => id === url.searchParams.get('what')) ?? groups[0]
  const items = group?.items ?? []
  const names = items.map(({ id, name }) =>
    name ? textIn(lang, name) : say(lang)(`scheme.part.${id as 'performance'}`),
  ) // a part has no name of its own
  const answers = answersIn(url.searchParams, items.length)
  return {
    here: `/work/laboratory/${params.of}/${params.id}`,
    back,
    title,
    groups: groups.map(({ id }) => id),
    what: group?.id ?? '',
    names,
    pairs: pairsOf(items.length).map(([i, j]) => ({
      name: `pair-${i}-${j}`,
      first: names[i] ?? '',
      second: names[j] ?? '',
      answer: url.searchParams.get(`pair-${i}-${j}`) ?? '',
    })),
    now: items.map((item) => shareOf(item, items)),
    found: answers && items.length > 0 ? weightsBy(answers, names) : undefined,
  }
}
