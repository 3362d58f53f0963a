/** Findings follow what is typed (0052); without a script every page works by its forms alone. */
export const csr = true
