/** Public pages need no JavaScript (decision 33); a page that gains from it says `csr = true` itself. */
export const csr = false
