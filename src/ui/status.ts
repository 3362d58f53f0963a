/** Six tones, each its own colour and its own shape; the word is always said beside it. */
export type Tone = 'in-force' | 'running' | 'soon' | 'official' | 'ended' | 'draft'

export type Status = { readonly tone: Tone; readonly word: string }
