/** Takes the room of rows that are not in the document. */
export function Spacer({ height, className }: { readonly height: number; readonly className: string }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td className={className} style={{ height }} />
    </tr>
  );
}
