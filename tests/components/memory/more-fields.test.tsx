import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';

import { calculator, serveFacts } from './calculator.tsx';

const query = (): string => location.search;

function open(address = '/guide/hardware/memory/'): void {
  history.replaceState(null, '', address);
  render(calculator);
}

serveFacts();
afterEach(cleanup);

test('what runs beside the model is asked in a fold, and a draft that cannot be is said', async () => {
  open('/guide/?draft=qwen3-0-6b&projector=931');
  const draft = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Draft', hidden: true });
  expect(draft.value).toBe('qwen3-0-6b');
  expect(screen.getAllByText(/its vocabulary has 151,936 tokens, not 128,256/).length).toBeGreaterThan(0);
  fireEvent.change(draft, { target: { value: 'llama-3-2-1b-instruct' } });
  await waitFor(() => {
    expect(screen.queryByText(/its vocabulary has/)).toBeNull();
  });
  expect(screen.getByText('Draft: Llama 3.2 1B Instruct')).toBeTruthy();
  await waitFor(() => {
    expect(query()).toBe('?draft=llama-3-2-1b-instruct&projector=931&v=2');
  });
});

test('the smallest machine follows the answer after a while, and the last one stays until then', async () => {
  open();
  const sentence = (): string => screen.getByText('Smallest machine.').parentElement?.textContent ?? '';
  await waitFor(
    () => {
      expect(sentence()).toContain('48 GB: one ');
    },
    { timeout: 60_000 },
  );
  fireEvent.click(screen.getByRole('button', { name: 'On a laptop' }));
  await waitFor(
    () => {
      expect(sentence()).toContain('6 GB: one RTX 2060');
    },
    { timeout: 60_000 },
  );
});
