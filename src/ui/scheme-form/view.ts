import type { PolicyNumbers } from '#domain/ranking/evaluation.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { FieldError, Typed } from '#ui/form.ts'

/** What the boxes of a page are drawn from. `live` and `scheme` follow what is typed; `values` is what stood there before. */
export type Boxes = {
  readonly values: Typed
  readonly errors: readonly FieldError[] | undefined
  readonly live: Typed
  readonly scheme: Scheme
  /** As it was saved. */
  readonly before: Scheme
}

/** What every page of the editor is given. */
export type EditorData = {
  readonly base: string
  readonly scheme: Scheme
  readonly numbers: PolicyNumbers
  readonly key: string
}
