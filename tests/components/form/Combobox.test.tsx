import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Combobox } from '../../../src/components/form/Combobox.tsx';

const options = [
  { id: 'llama', label: 'Llama 3.3 70B', group: 'Meta' },
  { id: 'qwen-8b', label: 'Qwen3 8B', group: 'Alibaba' },
  { id: 'qwen-32b', label: 'Qwen3 32B', group: 'Alibaba' },
];
const chosen = vi.fn();

function Example({ options: list = options }: { options?: typeof options }): JSX.Element {
  const [value, setValue] = useState('llama');
  return (
    <Combobox
      id="model"
      label="Model"
      options={list}
      value={value}
      onChoose={(id) => {
        chosen(id);
        setValue(id);
      }}
    />
  );
}

const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('combobox', { name: 'Model' });
const type = (text: string): void => {
  fireEvent.input(field(), { target: { value: text } });
};
const press = (key: string): void => {
  fireEvent.keyDown(field(), { key });
};
/** The label of the option that the keyboard is on. */
const active = (): string | undefined => {
  const id = field().getAttribute('aria-activedescendant');
  return id === null ? undefined : (document.getElementById(id)?.textContent ?? undefined);
};

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  chosen.mockClear();
  render(<Example />);
});
afterEach(cleanup);

test('it is closed at first and shows what is chosen', () => {
  expect(field().value).toBe('Llama 3.3 70B');
  expect(field().getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('an arrow opens the whole list in its groups, on the chosen option', () => {
  press('ArrowDown');
  expect(screen.getAllByRole('option')).toHaveLength(3);
  expect(screen.getAllByRole('group').map((group) => group.firstChild?.textContent)).toEqual([
    'Meta',
    'Alibaba',
  ]);
  expect(active()).toBe('Llama 3.3 70B');
});

test('typing narrows the list, and Enter chooses the option that the arrows are on', () => {
  type('qwen');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Qwen3 8B',
    'Qwen3 32B',
  ]);
  expect(active()).toBe('Qwen3 8B');
  press('ArrowDown');
  press('Enter');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('qwen-32b');
  expect(field().value).toBe('Qwen3 32B');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('arrows go round at both ends', () => {
  press('ArrowDown');
  press('ArrowUp');
  expect(active()).toBe('Qwen3 32B');
  press('ArrowDown');
  expect(active()).toBe('Llama 3.3 70B');
});

test('Escape leaves everything as it was', () => {
  type('qwen');
  press('Escape');
  expect(field().value).toBe('Llama 3.3 70B');
  expect(chosen).not.toHaveBeenCalled();
});

test('a click chooses', () => {
  fireEvent.click(field());
  fireEvent.click(screen.getByRole('option', { name: 'Qwen3 8B' }));
  expect(chosen).toHaveBeenCalledExactlyOnceWith('qwen-8b');
});

test('leaving the field with one match chooses it', () => {
  type('32b');
  fireEvent.blur(field());
  expect(chosen).toHaveBeenCalledExactlyOnceWith('qwen-32b');
});

test('leaving it with several matches keeps what was typed and says what to do', () => {
  type('qwen');
  fireEvent.blur(field());
  expect(field().value).toBe('qwen');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(
    screen.getByText('Choose one of 2 that match “qwen”. The answer is still for Llama 3.3 70B.'),
  ).toBeTruthy();
});

test('what matches nothing is said in words, and what was typed stays', () => {
  type('gpt-9');
  expect(screen.queryAllByRole('option')).toEqual([]);
  expect(
    screen.getByText('Nothing here is called “gpt-9”. The answer is still for Llama 3.3 70B.'),
  ).toBeTruthy();
  press('Enter');
  expect(field().value).toBe('gpt-9');
  expect(chosen).not.toHaveBeenCalled();
});

test('Enter chooses an option that arrived after it was typed', () => {
  cleanup();
  const combobox = (known: typeof options): JSX.Element => (
    <Combobox id="model" label="Model" options={known} value="llama" onChoose={chosen} />
  );
  const { rerender } = render(combobox(options.slice(0, 1)));
  type('qwen3 8b');
  expect(active()).toBeUndefined();
  rerender(combobox(options));
  expect(active()).toBe('Qwen3 8B');
  press('Enter');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('qwen-8b');
});

test('Enter on a text that matches nothing yet chooses once the options have arrived', async () => {
  cleanup();
  const { rerender } = render(<Example options={options.slice(0, 1)} />);
  type('qwen 8b');
  press('Enter');
  expect(chosen).not.toHaveBeenCalled();
  rerender(<Example />);
  await waitFor(() => {
    expect(chosen).toHaveBeenCalledExactlyOnceWith('qwen-8b');
  });
});

test('Enter chooses what was typed also after the list has closed', () => {
  type('qwen 8b');
  fireEvent.blur(field());
  chosen.mockClear();
  type('qwen');
  fireEvent.blur(field());
  expect(chosen).not.toHaveBeenCalled();
  press('Enter');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('qwen-8b');
});
