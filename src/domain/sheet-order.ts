/**
 * Sheets in the order of their words, counted anew. By the number of its seat whoever convened the panel would know whose a
 * sheet is, and an expert that somebody has left.
 */
export const withoutSeats = <S extends { readonly reasons: string | null }>(sheets: readonly S[]) =>
  sheets
    .map((sheet) => ({ sheet, words: `${sheet.reasons}\n${JSON.stringify(sheet)}` }))
    .sort((one, other) => (one.words < other.words ? -1 : one.words > other.words ? 1 : 0))
    .map(({ sheet }, at) => ({ ...sheet, number: at + 1 }))
