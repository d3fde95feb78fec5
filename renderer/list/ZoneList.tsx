export function ZoneList() {
  return <nav style={{ width: 'var(--list)' }} />
}
