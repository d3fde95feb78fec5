export function isStale(root: string): boolean
export function buildWhenStale(root: string): Promise<void>
