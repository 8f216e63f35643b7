import { tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { makeStyles } from '../taskpane/shared/make-styles';
import { NARROW } from './layout';

/** The widths that Excel's task pane can have, in pixels. */
export const PANE_WIDTH = { least: 320, usual: 350, most: 480 } as const;
const STEP = 10;

const useStyles = makeStyles({
  splitter: {
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '8px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground4,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    outlineOffset: '-2px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover },
    [NARROW]: { display: 'none' },
  },
});

export interface PaneSplitterProps {
  readonly width: number;
  readonly label: string;
  readonly onResize: (width: number) => void;
}

/** Between the sheets and the pane: makes the pane wider or narrower, within what Excel allows. */
export function PaneSplitter({ width, label, onResize }: PaneSplitterProps) {
  const styles = useStyles();
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const resize = (wanted: number) => onResize(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, wanted)));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) resize(drag.current.width + drag.current.x - event.clientX);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') resize(width + STEP);
    if (key === 'ArrowRight') resize(width - STEP);
  };
  return (
    <div
      className={styles.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (drag.current = null)}
      onKeyDown={onKeyDown}
    />
  );
}
