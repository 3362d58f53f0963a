import type { IndicatorAsked } from './reads/work/workbench-indicator.ts'
import type { WorkbenchAsked } from './reads/work/workbench.ts'

/** How the lists of the workbench are asked for, by their address alone. */
export function workbenchAskedIn({ searchParams }: URL): WorkbenchAsked & IndicatorAsked {
  const text = (name: string) => searchParams.get(name)
  return {
    state: text('state'),
    code: text('code'),
    indicator: text('indicator'),
    search: text('search'),
    variety: text('variety'),
    tier: text('tier'),
    sort: text('sort'),
    turned: text('turned') === 'yes',
    page: Number(text('page') ?? '1'),
  }
}

export const csvFile = (name: string, bytes: Uint8Array): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  })
