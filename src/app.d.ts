import type { Viewer } from '#server/auth/viewer.ts'

declare global {
  namespace App {
    interface Locals {
      /** Who is looking; always null on public pages, which are the same bytes for everyone. */
      viewer: Viewer | null
    }
    interface Error {
      message: string
      /** Leads from what a reader saw to the record of the fault. */
      id?: string
    }
  }
}

export {}
