/** A column: `numeric` sets figures flush right, `deciding` shows first when a row becomes a card on a phone. */
export type Column<Id extends string = string> = {
  readonly id: Id
  readonly title: string
  readonly numeric?: boolean
  readonly deciding?: boolean
}
