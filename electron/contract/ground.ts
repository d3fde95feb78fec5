/** On whose word a change is made, as the form asks it. */
export type GroundArgs = {
  source?: string | null
  why?: string | null
  asOf?: string | null
  certainty?: 'high' | 'medium' | 'low' | 'memory' | null
}
