/** Public pages are the same bytes for everyone and need no JavaScript (decision 33). */
export const csr = false
