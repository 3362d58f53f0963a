import type { DeclaredValue } from '#domain/declared.ts'

/** A declared value in one line, conditions as people write them: what a judgement says stood there. */
export function declaredText(declared: Pick<DeclaredValue, 'value'> | undefined): string {
  const value = declared?.value ?? ''
  if (typeof value === 'string') return value
  return value.byCondition.map(({ condition, requirement }) => `${condition}：${requirement}`).join('；')
}
