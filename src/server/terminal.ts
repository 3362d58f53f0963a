/** Where a command says what it found, and what went wrong. */
export type Io = { readonly out: (text: string) => void; readonly err: (text: string) => void }

export const terminal: Io = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) }
