import { answeringQuestion } from '#domain/audit.ts'
import { seeingRanking, type Who } from '#domain/disclosure.ts'
import { questionFacts } from '#server/facts/audit.ts'
import { disclosed, firstNo, idIn, notYours, type Looked } from './looked.ts'

/** A question of a panel to the assessor of a ranking; who asked it is not told. */
export async function auditQuestion(who: Who, from: Looked, id: string) {
  const row = await questionFacts(from.reader, idIn(id))
  return disclosed(seeingRanking(who, row), async () => {
    if (!row) throw new Error('a question was disclosed that is not there')
    const { id: question, ranking, title, text, answer, dueOn } = row
    return {
      id: question,
      ranking,
      title,
      text,
      answer,
      dueOn,
      impossible: firstNo(notYours(who, ['assessor'], '3.4.6'), answeringQuestion(row)),
    }
  })
}
