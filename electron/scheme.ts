/** The program's own protocol: nothing else is ever loaded. */
export const scheme = 'atlas'
