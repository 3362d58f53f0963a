import type { ClauseId } from '#policy/clauses.ts'

/** What is wrong with one field, said to who filled it in. `field` is the input's name. */
export type FieldError = { readonly field: string; readonly text: string; readonly clause?: ClauseId | undefined }

/** What every field takes. Ask for nothing more than is needed; `optional` is said in the label. */
export type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  optional?: boolean | undefined
  basis?: ClauseId | undefined
  errors?: readonly FieldError[] | undefined
}

export type Option = { readonly value: string; readonly text: string; readonly hint?: string | undefined }

/** Ids that tie a label, its hint and its error to the input. */
export function fieldIds(name: string) {
  return { input: `field-${name}`, hint: `field-${name}-hint`, error: `field-${name}-error` }
}

export function errorOf(errors: readonly FieldError[] | undefined, name: string): FieldError | undefined {
  return errors?.find((error) => error.field === name)
}

export function describedBy({ name, hint, errors }: FieldProps): string | undefined {
  const ids = fieldIds(name)
  return [hint && ids.hint, errorOf(errors, name) && ids.error].filter(Boolean).join(' ') || undefined
}
