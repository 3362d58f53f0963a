/** The project's own keys for what a province's plan lays down, spelled after the Yunnan plan. A policy file says where each stands, or that it is absent. */
export const clauseIds = [
  '1', '2.0', '2.1', '2.2', '2.3', '2.4',
  '3.1', '3.2', '3.3.1', '3.3.2',
  '3.4.1', '3.4.2', '3.4.3', '3.4.4', '3.4.5', '3.4.6',
  '3.5', '3.6', '4.1', '4.2', '5.1', '5.2', '5.3',
  '6.1', '6.2', '6.3', '7.1', '7.2', '7.3',
] as const

export type ClauseId = (typeof clauseIds)[number]
