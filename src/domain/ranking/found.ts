import type { Finding } from './evaluation.ts'

export function found(
  place: string,
  rule: string,
  values: Finding['with'] = {},
  severity: Finding['severity'] = 'error',
): Finding {
  return { place, rule, clause: '3.2', severity, with: values }
}
