import type { Viewer } from '#server/auth/viewer.ts'
import type { EnteredFor } from '#server/reads/work/entered-for.ts'
import type { PaperMode } from '#ui/paper.ts'

declare global {
  namespace App {
    interface Locals {
      /** Who is looking; always null on public pages, which are the same bytes for everyone. */
      viewer: Viewer | null
      /** The party that the working body fills in this page for; `refused` where the address asks for what may not be. */
      paper?: EnteredFor | 'refused' | null
    }
    interface PageData {
      paper?: PaperMode | null
    }
    interface Error {
      message: string
      /** Leads from what a reader saw to the record of the fault. */
      id?: string
    }
  }
}

export {}
