import { render } from '@testing-library/react';
import { useState } from 'react';
import { useKeptFocus } from '../../../src/taskpane/shared/focus';
import { perform } from '../user';

/** A pane with a notice before its main part, and a list in it; each button vanishes by being pressed. */
function Pane() {
  const root = useKeptFocus();
  const [gone, setGone] = useState<readonly string[]>([]);
  const button = (name: string) =>
    !gone.includes(name) && (
      <button key={name} onClick={() => setGone([...gone, name])}>
        {name}
      </button>
    );
  return (
    <div>
      <input aria-label="outside" />
      <div ref={root}>
        {!gone.includes('notice') && <section aria-label="message">{button('notice')}</section>}
        <main>
          <section aria-label="list">{['first', 'second'].map(button)}</section>
        </main>
      </div>
    </div>
  );
}

const focused = (): string | null | undefined =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.localName;

async function pressAndVanish(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  button.focus();
  await perform(() => button.click());
}

describe('the focus of a button that vanishes by being pressed', () => {
  beforeEach(() => void render(<Pane />));

  it('goes to the part around it', async () => {
    await pressAndVanish('first');
    expect(focused()).toBe('list');
    // Only while it has it: a press on its text is none on a field.
    const list = document.activeElement;
    document.querySelectorAll('button')[1]?.focus();
    expect(list?.hasAttribute('tabindex')).toBe(false);
  });

  it('goes to the main part where what is around it vanishes too', async () => {
    await pressAndVanish('notice');
    expect(focused()).toBe('main');
  });

  it('stays where the user has put it meanwhile', async () => {
    const [outside, , first] = [...document.querySelectorAll<HTMLElement>('input, button')];
    first?.focus();
    outside?.focus();
    await perform(() => first?.click());
    expect(focused()).toBe('outside');
  });

  it('stays with the page where the user has pressed beside all fields', async () => {
    const first = document.querySelectorAll('button')[1];
    first?.focus();
    await perform(() => first?.blur());
    await perform(() => first?.click());
    expect(focused()).toBe('body');
  });
});
