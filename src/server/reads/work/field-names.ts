import type { Policy, Text } from '#policy/policy.ts'

/** Fields of the policy's list by their names; one that was written in stands as it was written. */
export const fieldNames = ({ expertFields }: Policy, fields: readonly string[]): readonly Text[] =>
  fields.map((field) => expertFields.entries.find(({ id }) => id === field)?.name ?? { zh: field })
