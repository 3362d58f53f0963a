import type { DeclaredValue } from '#domain/declared.ts'
import { isRefusal } from '#domain/refusal.ts'
import { parseRequirement } from '#domain/requirement/parse.ts'
import { conditionsIn } from '#domain/requirement/typed.ts'
import type { Indicator } from '#domain/scheme.ts'

/** A declared value in one line, conditions as people write them: what a judgement says stood there. */
export function declaredText(declared: Pick<DeclaredValue, 'value'> | undefined): string {
  const value = declared?.value ?? ''
  if (typeof value === 'string') return value
  return value.byCondition.map(({ condition, requirement }) => `${condition}：${requirement}`).join('；')
}

/** Can it be read as one requirement, or as one for each condition? */
export function isReadable(typed: string, indicator: Indicator): boolean {
  const cases = indicator.valueKind === 'text' ? undefined : conditionsIn(typed, indicator.name.zh)
  return (cases ?? [{ requirement: typed }]).every(
    ({ requirement }) => !isRefusal(parseRequirement(requirement, indicator)),
  )
}
