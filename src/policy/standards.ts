import type { Day } from '#policy/shape.ts'

/** What the platform knows of a standard's life. `over`: replaced or withdrawn on a day that the source does not give. */
export type KnownStandard = {
  readonly number: string
  readonly from?: Day
  readonly until?: Day
  readonly over?: true
  readonly replacedBy?: string
  readonly source: string
}

/**
 * A small catalogue of what was looked up. A number that is not here is unknown to the platform, which says nothing of it.
 * That an edition stays in force until the day before the next takes effect is inferred where the source gives that day alone.
 */
export const knownStandards: readonly KnownStandard[] = [
  {
    number: 'GB 38448-2019',
    until: '2027-03-31',
    replacedBy: 'GB 38448-2025',
    source: 'https://www.998pdf.com/61699.html',
  },
  { number: 'GB 38448-2025', from: '2027-04-01', source: 'https://www.998pdf.com/61699.html' },
  {
    number: 'GB 25502-2017',
    until: '2025-04-30',
    replacedBy: 'GB 25502-2024',
    source: 'https://www.chinesestandards.org/standards/GB%2025502-2024',
  },
  {
    number: 'GB 25502-2024',
    from: '2025-05-01',
    source: 'https://www.chinesestandards.org/standards/GB%2025502-2024',
  },
  {
    number: 'NY/T 289-2012',
    over: true,
    replacedBy: 'NY/T 289-2025',
    source: 'https://www.998pdf.com/57207.html',
  },
  {
    number: 'GB/T 23791-2009',
    over: true,
    source: 'https://www.chinesestandards.org/standards/GB/T%2023791-2009',
  },
  { number: 'T/CEEAS 004-2022', over: true, source: 'https://www.gbstd.com/en-us/view/6103113052000000.html' },
]
