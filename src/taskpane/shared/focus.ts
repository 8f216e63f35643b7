import { useCallback, useEffect, useRef, type RefCallback, type RefObject } from 'react';

/** Parts of a page that a reader of screens announces when they take the focus. */
const PARTS = 'section, [role="tabpanel"], main';

/** Whether nothing has the focus but the page, or its main part in place of what was there. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.localName === 'main';
}

/** For a heading that takes the focus when its view appears in place of what had it: nobody is left at the page's start. */
export function useLostFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocusLost()) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

function partsAround(element: Element, root: HTMLElement): HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (let part: Element | null = element; part && part !== root; part = part.parentElement) {
    if (part instanceof HTMLElement && part.matches(PARTS)) parts.push(part);
  }
  const main = root.querySelector('main');
  return main ? [...parts, main] : parts;
}

/** Gives a part the focus that cannot have it otherwise: a press on its text later is none. */
function takeFocus(part: HTMLElement): void {
  if (!part.hasAttribute('tabindex')) {
    part.tabIndex = -1;
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  }
  part.focus({ preventScroll: true });
}

function keepFocus(root: HTMLElement): () => void {
  let focused: Element | null = null;
  let around: readonly HTMLElement[] = [];
  const remember = ({ target }: FocusEvent): void => {
    focused = target instanceof Element ? target : null;
    around = focused ? partsAround(focused, root) : [];
  };
  // Who leaves the pane, or presses beside all fields, wants the focus nowhere in it.
  const forget = ({ target }: FocusEvent): void => {
    queueMicrotask(() => {
      if (target === focused && focused?.isConnected) focused = null;
    });
  };
  const observer = new MutationObserver(() => {
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    focused = null;
    const part = around.find((each) => each.isConnected);
    if (!part) return;
    takeFocus(part);
  });
  root.addEventListener('focusin', remember);
  root.addEventListener('focusout', forget);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', remember);
    root.removeEventListener('focusout', forget);
  };
}

/**
 * For the root of the pane. A button that vanishes by being pressed leaves the focus to the page, whose first field a
 * keyboard would reach next: the nearest part around it that is left takes the focus instead.
 */
export function useKeptFocus(): RefCallback<HTMLElement> {
  return useCallback((root) => (root ? keepFocus(root) : undefined), []);
}
