import { answeringSuggestion, type SuggestionState } from '#domain/area-suggestion.ts'
import { seeingSuggestion, type Who } from '#domain/disclosure.ts'
import { paperMark } from '#server/facts/paper.ts'
import { disclosed, firstNo, idIn, inRoom, type Looked } from './looked.ts'

export const suggestionsPerPage = 50
const states = ['lodged', 'taken-up', 'declined', 'taken-back'] as const satisfies readonly SuggestionState[]

const columns = ['id', 'receipt', 'title', 'group_id as group', 'state', 'lodged_at as lodgedAt'] as const

/** What waits first, the oldest on top; then what was answered. */
export const areaSuggestions = (who: Who, from: Looked, asked: { state?: string | null; page?: number } = {}) =>
  inRoom(who, 'area-suggestions', async () => {
    const state = states.find((one) => one === asked.state)
    let query = from.reader.selectFrom('area_suggestion')
    if (state) query = query.where('state', '=', state)
    const { count } = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const pages = Math.max(1, Math.ceil(count / suggestionsPerPage))
    const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages)
    const rows = await query
      .select(columns)
      .orderBy(({ case: choose }) => choose().when('state', '=', 'lodged').then(0).else(1).end())
      .orderBy('lodged_at')
      .limit(suggestionsPerPage)
      .offset((page - 1) * suggestionsPerPage)
      .execute()
    return { suggestions: rows, count, page, pages, asked: { state: state ?? '' }, states }
  })

/** With name and contact: the working body alone sees them. Beside it, other suggestions and areas that sound alike. */
export async function areaSuggestion(who: Who, from: Looked, id: string) {
  const { reader, policy } = from
  const row = await reader
    .selectFrom('area_suggestion')
    .select([...columns, 'reasons', 'name', 'contact', 'heading', 'answer', 'key_area as keyArea'])
    .where('id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingSuggestion(who, row), async () => {
    if (!row) throw new Error('a suggestion was disclosed that is not there')
    const areas = await reader
      .selectFrom('key_area')
      .select(['id', 'title', 'number', 'state'])
      .where('state', 'in', ['proposed', 'decided'])
      .orderBy('state', 'desc')
      .orderBy('act', 'desc')
      .execute()
    const waiting = await reader
      .selectFrom('area_suggestion')
      .select(['id', 'receipt', 'title'])
      .where('state', '=', 'lodged')
      .where('id', '!=', row.id)
      .execute()
    return {
      ...row,
      onPaper: await paperMark(reader, row.id),
      groupName: policy.areaGroups.find((group) => group.id === row.group)?.name,
      area: areas.find((area) => area.id === row.keyArea),
      areas: areas.toSorted(
        (one, other) => Number(alike(other.title.zh, row.title)) - Number(alike(one.title.zh, row.title)),
      ),
      alike: waiting.filter(({ title }) => alike(title, row.title)),
      impossible: firstNo(answeringSuggestion(row, 'declined', undefined)),
    }
  })
}

/** Two names that share two characters in a row may mean one area. */
function alike(one: string, other: string): boolean {
  const pairs = (text: string) => {
    const plain = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]/gu, '')
    return [...plain].slice(1).map((character, index) => [...plain][index] + character)
  }
  const others = new Set(pairs(other))
  return pairs(one).some((pair) => others.has(pair))
}
