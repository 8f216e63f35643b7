import { useEffect, useRef, type RefObject } from 'react';

/** Milliseconds for which a message stays that nothing hangs on. */
const PASSING = 12_000;

/** For the element of a message that goes by itself after a while, but not from under a pointer or the focus. */
export function usePassing<T extends HTMLElement>(
  message: unknown,
  isPassing: boolean,
  end: () => void,
): RefObject<T | null> {
  const element = useRef<T>(null);
  const latest = useRef(end);
  useEffect(() => {
    latest.current = end;
  });
  useEffect(() => {
    if (!isPassing) return undefined;
    const timer = setInterval(() => {
      if (!element.current?.matches(':hover, :focus-within')) latest.current();
    }, PASSING);
    return () => clearInterval(timer);
  }, [message, isPassing]);
  return element;
}
