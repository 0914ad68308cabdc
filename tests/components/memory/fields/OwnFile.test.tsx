import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';

// Fetched by the calculator when they are needed; here they are there at once, so that no test waits for them.
import '../../../../src/components/memory/lazy.ts';
import '../../../../src/components/own-model/OwnModelInput.tsx';
import { calculator, serveFacts } from '../calculator.tsx';

// What is tested here is what follows, not how soon: beside other work a machine takes more than the usual second.
configure({ asyncUtilTimeout: 4000 });

const value = (): string => document.querySelector('.result-value')?.textContent ?? '';

serveFacts();
afterEach(cleanup);

const CONFIG = JSON.stringify({
  model_type: 'llama',
  hidden_size: 4096,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  intermediate_size: 14_336,
  vocab_size: 128_256,
  max_position_embeddings: 65_536,
});
const INDEX = '{"metadata": {"total_size": 16060522496}, "weight_map": {"a": "model-1.safetensors"}}';
const paste = (text: string): void => {
  const area = screen.getByLabelText<HTMLTextAreaElement>(/^Paste a config\.json/);
  area.value = text;
  fireEvent(area, new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
};
const openFile = async (): Promise<void> => {
  history.replaceState(null, '', '/guide/hardware/memory/');
  render(calculator);
  fireEvent.click(screen.getByRole('radio', { name: 'Own file' }));
  await screen.findByLabelText(/^Paste a config\.json/);
};

test('a file is what the answer is for, and is in neither the link nor the memory of the browser', async () => {
  await openFile();
  expect(screen.getByText('Until then the answer is for Llama 3.3 70B Instruct.')).toBeTruthy();
  paste(CONFIG);
  await screen.findByText(/Your own model needs about/);
  expect(screen.queryByText(/^Until then/)).toBeNull();
  expect(await screen.findByRole('button', { name: 'most: 64k' })).toBeTruthy();
  expect(screen.getByText(/a link cannot carry it/)).toBeTruthy();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(location.search).toBe('');
  expect(localStorage.getItem('open-or-paid:case:2') ?? '').not.toMatch(/layers|parameters|own/);
});

test('a file with the size of its weights shows it beside the computed one', async () => {
  await openFile();
  paste(CONFIG);
  await screen.findByText(/Your own model needs about/);
  paste(INDEX);
  const note = await screen.findByText(/The file stores/);
  expect(note.textContent).toContain('exactly 16,060,522,496 bytes');
  expect(note.textContent).toMatch(/counts 4\.9\d GB, what Q4_K_M takes/);
});

test('a file that does not say how its model is built changes nothing yet', async () => {
  await openFile();
  paste(INDEX);
  await screen.findByText(/weights of 16\.1 GB/);
  expect(value()).toBe('45 GB');
  paste(CONFIG);
  await screen.findByText(/The file stores/);
});

test('a file of a design that is not covered is answered with the reason', async () => {
  await openFile();
  paste(CONFIG.replace('{', '{"compress_ratios": [4, 128],'));
  await waitFor(() => {
    expect(value()).toBe('Not modelled');
  });
  // The details follow the answer.
  await waitFor(() => {
    expect(screen.getAllByText(/compressed with a ratio/).length).toBeGreaterThan(1);
  });
});

test('a file is still there after a look at the list, and gone from the answer with an example', async () => {
  await openFile();
  paste(CONFIG);
  await screen.findByText(/Your own model needs about/);
  fireEvent.click(screen.getByRole('radio', { name: 'From the list' }));
  await screen.findByText(/Llama 3\.3 70B Instruct needs about/);
  fireEvent.click(screen.getByRole('radio', { name: 'Own file' }));
  await screen.findByText(/Your own model needs about/);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Paste a config\.json/).value).toBe(CONFIG);
  fireEvent.click(screen.getByRole('button', { name: 'On a laptop' }));
  await screen.findByText(/Llama 3\.1 8B Instruct needs about/);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'From the list' }).checked).toBe(true);
});
