import type { ReactNode } from 'react';
import { format } from '../../strings';
import { readableAddress } from '../../workbook/address';
import { usePane } from '../state/context';
import { TextLink } from './TextLink';

interface CellLinkProps {
  /** As the report gives it; null shows the figure without a link. */
  readonly cell: string | null | undefined;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that goes to the cell it came from. */
export function CellLink({ cell, label, className, children }: CellLinkProps) {
  const { session, strings } = usePane();
  if (!cell) return <span className={className}>{children}</span>;
  const title = format(strings.cells.goTo, { cell: readableAddress(cell) });
  return (
    <TextLink className={className} title={title} label={label} onFollow={() => void session.goTo(cell)}>
      {children}
    </TextLink>
  );
}
