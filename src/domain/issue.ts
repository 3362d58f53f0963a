/** What is wrong with a value, as the shape that parsed it says: where, which rule, the numbers of its sentence. */
export type Issue = {
  readonly path: string
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

type Found = { path: PropertyKey[]; code: string; message: string; params?: unknown; errors?: unknown }

export function issueOf(issue: Found): Issue {
  const inner = innermost(issue)
  if (inner) return issueOf(inner)
  const custom = typeof issue.params === 'object' && issue.params !== null ? issue.params : {}
  const code = issue.code === 'custom' && 'rule' in custom ? String(custom.rule) : issue.code
  const values = Object.fromEntries(
    [...Object.entries(issue), ...Object.entries(custom)].filter(
      (pair): pair is [string, string | number] =>
        ['string', 'number'].includes(typeof pair[1]) && pair[0] !== 'message',
    ),
  )
  return { path: issue.path.map(String).join('.'), code, values }
}

const isForeign = ({ code }: Found) => code === 'unrecognized_keys'

/** Where a value may have several shapes, what is wrong with the one that it was meant to have. */
function innermost({ code, path, errors }: Found): Found | undefined {
  if (code !== 'invalid_union' || !Array.isArray(errors)) return
  const branches = errors as Found[][] // as zod gives them: the issues of each shape
  const likely = branches.filter(([one]) => one && !(one.code === 'invalid_type' && one.path.length === 0))
  const [first] = likely.find((issues) => !issues.some(isForeign)) ?? likely[0] ?? []
  return first && { ...first, path: [...path, ...first.path] }
}
