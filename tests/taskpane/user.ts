/** What a user does with the pane or a part of it. Import it only in test files: it prepares jsdom for all of them. */
import { act, cleanup, fireEvent } from '@testing-library/react';
import { find } from './query';

jest.setTimeout(20_000);

/** Texts that were copied to the clipboard in the course of a test. */
export const copied: string[] = [];

/** Milliseconds: longer than the pane waits for the typing to pause, shorter than a task takes to be called slow. */
const PAUSE = 250;

/** Does something and lets all that it starts come to its end. */
export async function perform(what: () => void): Promise<void> {
  await act(async () => {
    what();
    await jest.advanceTimersByTimeAsync(PAUSE);
  });
}

export function press(name: string | RegExp, root?: ParentNode): Promise<void> {
  return perform(() => fireEvent.click(find('button', name, root)));
}

export function openTab(name: string | RegExp): Promise<void> {
  return perform(() => fireEvent.click(find('tab', name)));
}

export function choose(name: string): Promise<void> {
  return perform(() => fireEvent.click(find('radio', name)));
}

export function tick(name: string): Promise<void> {
  return perform(() => fireEvent.click(find('checkbox', name)));
}

/** Fills in a field, or selects an option, without leaving it. */
export function fill(field: HTMLElement, value: string): Promise<void> {
  return perform(() => fireEvent.change(field, { target: { value } }));
}

export function leave(field: HTMLElement): Promise<void> {
  return perform(() => fireEvent.blur(field));
}

beforeAll(() => {
  // Fluent UI asks where things stand, which jsdom would seek for a tenth of a second in its style sheets: it has no layout.
  window.getComputedStyle = (element) => (element instanceof HTMLElement ? element : document.documentElement).style;
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.ResizeObserver = class {
    observe(): void {
      // jsdom has no layout to observe.
    }
    unobserve(): void {
      // As above.
    }
    disconnect(): void {
      // As above.
    }
  };
  Object.assign(navigator, {
    clipboard: {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    },
  });
});

beforeEach(() => {
  jest.useFakeTimers();
  copied.length = 0;
});

afterEach(() => {
  cleanup();
  jest.useRealTimers();
});
