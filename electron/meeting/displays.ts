/** What is asked of a screen to choose among several. */
export type Screen = { id: number; internal: boolean; bounds: { x: number; y: number; width: number; height: number } }

/**
 * Which screen the room looks at, and which the operator: the room gets one that is not built in, else one that is not the first of the
 * machine; of several the largest. With one screen there is no operator's.
 */
export function chooseScreens<S extends Screen>(
  screens: readonly S[],
  primary: number,
): { room: S; operator: S | null } {
  const size = ({ bounds }: Screen) => bounds.width * bounds.height
  const others = screens.filter(screen => screen.id !== primary)
  const own = screens.find(screen => screen.id === primary) ?? screens[0]
  if (!own) throw new Error('E_SCREEN_NONE')
  const outside = screens.filter(screen => !screen.internal)
  const hasBuiltIn = outside.length > 0 && outside.length < screens.length
  const rooms = hasBuiltIn ? outside : others
  const room = [...rooms].sort((a, b) => size(b) - size(a))[0]
  if (!room) return { room: own, operator: null }
  const rest = screens.filter(screen => screen !== room)
  return {
    room,
    operator: rest.find(screen => screen.internal) ?? rest.find(screen => screen === own) ?? rest[0] ?? null,
  }
}
