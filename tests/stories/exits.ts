import type { Who } from '#domain/disclosure.ts'
import type { ExitParty } from '#domain/exit-case.ts'
import type { By } from '#server/acts/act.ts'
import { exitCaseNoticed, exitCaseOpened } from '#server/acts/exit-case.ts'
import { exitCaseDecided } from '#server/acts/exit-decision.ts'
import type { World } from '../world.ts'

export const facts = '向两家参评企业收取“咨询费”，有转账记录。'
export const reasons = '收费属实，陈述不能推翻转账记录。'

/** What every story of an exit is told with. */
export function telling(w: World) {
  const open = (by: By, of: { party: ExitParty; subject: string; ground?: string }) =>
    w.do(exitCaseOpened, { ground: 'fee', source: 'finding' as const, facts, ...of }, by).then((done) => done.exitCase)
  const notice = async (by: By, exitCase: string) => {
    await w.do(exitCaseNoticed, { exitCase }, by)
    await w.serve()
  }
  const decide = (by: { prepares: By; issues: By }, exitCase: string, outcome: 'exit' | 'no-exit' = 'exit') =>
    w.issue(exitCaseDecided, { exitCase, outcome, reasons }, by)
  return { open, notice, decide }
}

export function whoIs({ person = '', capacity = '', organisation = '', actor }: By): Who {
  if (actor === 'system' || actor === 'public') throw new Error('nobody looks')
  return { person, capacity, organisation, role: actor, place: '530000' }
}
