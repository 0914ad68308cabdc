import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { OwnModelInput } from '../../../src/components/own-model/OwnModelInput.tsx';
import type { OwnModel } from '../../../src/lib/own-model/own-model.ts';
import { ggufFile } from '../../lib/own-model/gguf-file.ts';
import { GGUF_TABLES } from '../../lib/own-model/gguf-models.ts';

const CONFIG = JSON.stringify({
  model_type: 'llama',
  hidden_size: 4096,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  intermediate_size: 14_336,
  vocab_size: 128_256,
  max_position_embeddings: 131_072,
});

const onModel = vi.fn<(model: OwnModel) => void>();
const textField = (): HTMLTextAreaElement => screen.getByLabelText(/^Paste a config\.json/);
const fileField = (): HTMLInputElement => screen.getByLabelText('Or choose a file');
const status = (): string => screen.getByRole('status').textContent;
const errorOf = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id.endsWith('-error'))
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join('');

function enter(value: string, inputType: string): void {
  textField().value = value;
  fireEvent(textField(), new InputEvent('input', { bubbles: true, inputType }));
}

function choose(name: string, ...parts: BlobPart[]): void {
  fireEvent.change(fileField(), { target: { files: [new File(parts, name)] } });
}

function llamaFile(): Uint8Array<ArrayBuffer> {
  const [llama] = GGUF_TABLES;
  return Uint8Array.from(llama ? ggufFile(llama.entries, llama.tensors) : []);
}

beforeEach(() => {
  onModel.mockReset();
  render(<OwnModelInput id="memory-own" onModel={onModel} />);
});
afterEach(cleanup);

test('a pasted configuration gives the model at once', () => {
  enter(CONFIG, 'insertFromPaste');
  expect(status()).toContain('Your own model: 32 layers, 8.03 billion parameters, up to 128k tokens.');
  expect(onModel).toHaveBeenCalledOnce();
  expect(onModel.mock.calls[0]?.[0].architecture).toMatchObject({ layers: 32, hiddenSize: 4096 });
  expect(textField().getAttribute('aria-invalid')).toBeNull();
});

test('a pasted text that is no JSON gets a message beside the field, and stays', () => {
  enter('{"hidden_size": 4096', 'insertFromPaste');
  expect(textField().value).toBe('{"hidden_size": 4096');
  expect(textField().getAttribute('aria-invalid')).toBe('true');
  expect(errorOf(textField())).toMatch(/does not end with }/);
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain(errorOf(textField()));
  expect(onModel).not.toHaveBeenCalled();
});

test('a missing field is named, as code', () => {
  enter(CONFIG.replace('num_hidden_layers', 'other'), 'insertFromPaste');
  expect(errorOf(textField())).toBe('The configuration has no num_hidden_layers.');
  expect(document.querySelector('.field-error code')?.textContent).toBe('num_hidden_layers');
});

test('a text that is typed is judged when the reader leaves the field', () => {
  enter('{', 'insertText');
  expect(textField().getAttribute('aria-invalid')).toBeNull();
  fireEvent.change(textField());
  expect(textField().getAttribute('aria-invalid')).toBe('true');
  enter('', 'deleteContentBackward');
  expect(textField().getAttribute('aria-invalid')).toBeNull();
});

test('an error takes back neither the model before nor the text', () => {
  enter(CONFIG, 'insertFromPaste');
  enter('{}', 'insertFromPaste');
  expect(status()).toContain('8.03 billion parameters');
  expect(errorOf(textField())).toMatch(/The configuration has no/);
  expect(textField().value).toBe('{}');
});

test('a GGUF file gives its model with the bytes of its weights, and that it is cut off', async () => {
  choose('Llama-3.1-8B.gguf', llamaFile());
  await waitFor(() => {
    expect(status()).toContain('32 layers, 8.03 billion parameters, up to 128k tokens');
  });
  expect(status()).toContain('weights of 16.1 GB (16.1 GB in F16)');
  expect(status()).toContain('was not downloaded whole');
  expect(onModel.mock.calls[0]?.[0].weights?.bytes).toBe(8_030_261_248 * 2);
});

test('a file that ends inside its header gets a message beside its field', async () => {
  choose('Llama-3.1-8B.gguf', llamaFile().slice(0, 5000));
  await waitFor(() => {
    expect(errorOf(fileField())).toMatch(/cut off or damaged/);
  });
  expect(fileField().getAttribute('aria-invalid')).toBe('true');
  expect(status()).toBe('');
  expect(onModel).not.toHaveBeenCalled();
});

test('a configuration as a file works as a pasted one does', async () => {
  choose('config.json', CONFIG);
  await waitFor(() => {
    expect(status()).toContain('8.03 billion parameters');
  });
});

test('the latest try counts, even when a file takes longer', async () => {
  let finish: (bytes: ArrayBuffer) => void = () => undefined;
  const slow = new File(['GGUF'], 'slow.gguf');
  const late = new Promise<ArrayBuffer>((resolve) => {
    finish = resolve;
  });
  vi.spyOn(slow, 'slice').mockReturnValue({ arrayBuffer: () => late } as Blob);
  fireEvent.change(fileField(), { target: { files: [slow] } });
  await waitFor(() => {
    expect(status()).toContain('Reading the header');
  });
  enter(CONFIG, 'insertFromPaste');
  finish(new ArrayBuffer(4));
  await late;
  await new Promise((resolve) => setTimeout(resolve));
  expect(status()).toContain('8.03 billion parameters');
  expect(errorOf(fileField())).toBe('');
});

test('a file that cannot be read any more gets a message', async () => {
  const gone = new File(['GGUF'], 'gone.gguf');
  vi.spyOn(gone, 'slice').mockReturnValue({
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  } as unknown as Blob);
  fireEvent.change(fileField(), { target: { files: [gone] } });
  await waitFor(() => {
    expect(errorOf(fileField())).toMatch(/could not be read/);
  });
});

test('a design that is not covered is named with its reason', () => {
  enter(CONFIG.replace('{', '{"compress_ratios": [4, 128],'), 'insertFromPaste');
  expect(status()).toMatch(/Not everything can be computed.*compressed with a ratio/);
});

test('both fields are reached by keyboard, have a label, and a hint that belongs to them', () => {
  for (const field of [textField(), fileField()]) {
    expect(field.tabIndex).toBe(0);
    expect(field.getAttribute('aria-describedby')).toBe(`${field.id}-hint`);
    expect(document.getElementById(`${field.id}-hint`)?.textContent).toBeTruthy();
  }
});
