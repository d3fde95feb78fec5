export type Kind = 'override' | 'official' | 'substitute'
export type Found = { executablePath: string; version: string }
export type Probe = { kind: Kind; look: () => Promise<Found | { why: string }> }
export type Chosen = Found & { kind: Kind; why: string }
export function findElectron(among?: Probe[]): Promise<Chosen>
export function describe(chosen: Chosen): string
