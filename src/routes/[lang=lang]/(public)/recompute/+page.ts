/** With scripts a browser computes by itself, by the same code; without them the server does. */
export const csr = true
