/** Enterprises, their difficulties, labour and reports. */
export function Enterprises() {
  return <section aria-label="Doanh nghiệp" />
}
