/** What code and tests keep a clause, read off the generated page that CI checks for drift. */
export type Kept = { readonly files: readonly string[]; readonly tests: readonly string[] }

export function traced(page: string): Readonly<Record<string, Kept>> {
  const sections = page.split(/^## Clause /m).slice(1)
  return Object.fromEntries(
    sections.map((section) => {
      const [id = ''] = section.split('\n', 1)
      const [code = '', tests = ''] = section.split(/^Tests:/m)
      return [id.trim(), { files: listed(code), tests: listed(tests) }]
    }),
  )
}

const listed = (part: string): string[] =>
  [...part.matchAll(/^- (.+)$/gm)].map(([, item]) => (item ?? '').replaceAll('`', ''))
