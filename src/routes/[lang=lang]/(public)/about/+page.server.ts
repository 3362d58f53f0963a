import { app } from '#server/app.ts'
import { clauseOf, isAbsent } from '#policy/policy.ts'
import { glossary } from '#policy/glossary.ts'

export function load() {
  const { policy } = app()
  const clause = clauseOf(policy, '1')
  return {
    about: {
      province: policy.province.name,
      workingBody: policy.workingBody.name,
      departments: policy.departments.entries.filter(({ until }) => !until).map(({ name }) => name),
      idea: isAbsent(clause) ? undefined : clause.says,
      terms: [glossary.workingBody, glossary.assessor, glossary.expert, glossary.frontRunner],
    },
  }
}
