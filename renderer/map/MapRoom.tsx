export function MapRoom() {
  return <div style={{ flex: 1 }} />
}
