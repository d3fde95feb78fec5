export function BriefRoom({ call }: { call: string | null }) {
  return <div>{call}</div>
}
