import { areaSuggestionAnswered, areaSuggestionLodged } from '../acts/area-suggestion.ts'
import { jointOpinionGiven, jointOpinionsAsked } from '../acts/joint-opinion.ts'
import { keyAreaProposed } from '../acts/key-area.ts'
import type { App } from '../app.ts'
import { areas, suggestions } from './cast.ts'
import type { Stage } from './stage.ts'

/** A proposal on which the departments are being asked, one of them has answered; suggestions answered and waiting. */
export async function leaveAreas({ reader }: App, stage: Stage): Promise<void> {
  const { prepares } = await stage.body()
  const suggest = ({ answer: _, ...suggestion }: (typeof suggestions)[keyof typeof suggestions]) =>
    stage.doing(areaSuggestionLodged, suggestion, { actor: 'public' })
  const [nuts, phones] = [await suggest(suggestions.nuts), await suggest(suggestions.phones)]
  const { title, factors, sources } = areas.nuts
  const { keyArea } = await stage.doing(keyAreaProposed, { group: 'green-food', title, factors, sources }, prepares)
  await stage.doing(
    areaSuggestionAnswered,
    {
      suggestion: nuts.suggestion,
      outcome: 'taken-up',
      keyArea,
      heading: suggestions.nuts.title,
      answer: suggestions.nuts.answer,
    },
    prepares,
  )
  await stage.doing(
    areaSuggestionAnswered,
    {
      suggestion: phones.suggestion,
      outcome: 'declined',
      heading: suggestions.phones.title,
      answer: suggestions.phones.answer,
    },
    prepares,
  )
  await stage.doing(jointOpinionsAsked, { keyArea }, prepares)
  const asked = await reader
    .selectFrom('joint_opinion')
    .select('department')
    .where('key_area', '=', keyArea)
    .orderBy('id')
    .execute()
  const text = '演示数据：建议写明带壳核桃与核桃仁分开评估。'
  const first = await stage.department(asked[0]?.department ?? '')
  await stage.doing(jointOpinionGiven, { keyArea, stance: 'changes', text }, first)
  await stage.department(asked[1]?.department ?? '')
  await suggest(suggestions.mushrooms)
}
