import type { DirectiveRow } from '../../db/model/directive/room.ts'
import type { DirectiveDetail } from '../../db/store/directive/detail.ts'
import { api } from '../api.ts'
import { gone, useRead } from '../use-read.ts'

/** Every directive; null until they are there. */
export function useDirectives(): DirectiveRow[] | null {
  return useRead('directives', () => api.directives())
}

/** What the drawer needs beside the row; null until it is there. */
export function useDetail(directive: string): DirectiveDetail | null {
  return useRead(directive, () => api.directive({ directive }).catch(gone))
}
