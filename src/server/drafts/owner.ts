import type { Who } from '#domain/disclosure.ts'

/** Whose a draft is: the organisation's; of who fills in a page for somebody else, their own. */
export const ownerOf = ({ drafts, organisation }: Who): string => drafts ?? organisation
