export function PaperRoom({ paper }: { paper: string | null }) {
  return <div>{paper}</div>
}
