export function useShortcuts() {}
