export function DossierPanel() {
  return <aside style={{ width: 'var(--dossier)' }} />
}
