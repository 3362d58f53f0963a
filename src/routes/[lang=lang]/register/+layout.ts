/** Forms that work without JavaScript. */
export const csr = false
