import type { ClauseId } from '#policy/clauses.ts'
import type { Refusal } from '#domain/refusal.ts'
import { sayPlace, type Places } from '#ui/places.ts'
import { accountRefusals } from '#ui/words/refusals/account.ts'
import { applicationRefusals } from '#ui/words/refusals/application.ts'
import { evaluationRefusals } from '#ui/words/refusals/evaluation.ts'
import { declarationRefusals } from '#ui/words/refusals/declaration.ts'
import { evaluationProcedureRefusals } from '#ui/words/refusals/evaluation-procedure.ts'
import { frontRunnerRefusals } from '#ui/words/refusals/front-runner.ts'
import { houseRefusals } from '#ui/words/refusals/house.ts'
import { paperRefusals } from '#ui/words/refusals/paper.ts'
import { judgementRefusals } from '#ui/words/refusals/judgement.ts'
import { referralRefusals } from '#ui/words/refusals/referral.ts'
import { usccRefusals } from '#ui/words/refusals/uscc.ts'
import { schemeFileRefusals } from '#ui/words/refusals/scheme-file.ts'
import { deliberationRefusals } from '#ui/words/refusals/deliberation.ts'
import { auditRefusals } from '#ui/words/refusals/audit.ts'
import { areaRefusals } from '#ui/words/refusals/area.ts'
import { panelRefusals } from '#ui/words/refusals/panel.ts'
import { participationRefusals } from '#ui/words/refusals/participation.ts'
import { publicityRefusals } from '#ui/words/refusals/publicity.ts'
import type { Lang, Words } from '#ui/words/words.ts'
import { fill } from '#ui/words/fill.ts'

/** Every refusal's sentence: what happened, why, what to do next. A new noun is one import and one line. */
export const refusalWords: Words = {
  ...evaluationRefusals,
  ...declarationRefusals,
  ...evaluationProcedureRefusals,
  ...judgementRefusals,
  ...referralRefusals,
  ...frontRunnerRefusals,
  ...houseRefusals,
  ...accountRefusals,
  ...usccRefusals,
  ...publicityRefusals,
  ...panelRefusals,
  ...auditRefusals,
  ...deliberationRefusals,
  ...areaRefusals,
  ...schemeFileRefusals,
  ...applicationRefusals,
  ...participationRefusals,
  ...paperRefusals,
}

export type SaidRefusal = { readonly sentence: string; readonly clause: ClauseId; readonly place: string | undefined }

export function sayRefusal(lang: Lang, refusal: Refusal, places: Places = {}): SaidRefusal {
  const sentence = refusalWords[refusal.refused]
  if (!sentence) throw new Error(`no words for the refusal ${refusal.refused}`)
  return {
    sentence: fill(lang, sentence[lang], refusal.with),
    clause: refusal.clause,
    place: sayPlace(lang, places, refusal.clause),
  }
}
