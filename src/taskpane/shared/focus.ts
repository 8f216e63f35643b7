import { useEffect, useRef, type RefObject } from 'react';

/** For a heading that takes the focus when its view appears in place of what had it: nobody is left at the page's start. */
export function useLostFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
