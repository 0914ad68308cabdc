import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { trainingAccuracy } from '../../../src/components/training/accuracy.ts';
import { trainingAnswer } from '../../../src/components/training/lazy.ts';
import { TrainingCalculator } from '../../../src/components/training/TrainingCalculator.tsx';
import { TrainingDetails } from '../../../src/components/training/Details.tsx';
import { TrainingHeadline } from '../../../src/components/training/Headline.tsx';
import { DEFAULT_TRAINING_CASE } from '../../../src/lib/case/training-case.ts';
import { builtSources } from '../../../src/components/facts/built-sources.ts';
import { catalogue, FACTS_URLS, served } from '../memory/facts.ts';

const answer = trainingAnswer(DEFAULT_TRAINING_CASE, catalogue);
const accuracy = trainingAccuracy();
const facts = vi.fn<(url: string) => Promise<Response>>();

const value = (): string => document.querySelector('.result-value')?.textContent ?? '';
const field = (name: RegExp): HTMLInputElement => screen.getByRole('textbox', { name });
const type = (name: RegExp, typed: string): void => {
  fireEvent.input(field(name), { target: { value: typed } });
};
const choose = (name: string): void => {
  fireEvent.click(screen.getByRole('radio', { name }));
};

function open(query = ''): void {
  history.replaceState(null, '', `/guide/hardware/memory/${query}`);
  render(
    <TrainingCalculator
      factsUrls={FACTS_URLS}
      model={{ id: DEFAULT_TRAINING_CASE.model, name: answer.name, maker: 'Meta' }}
      accuracy={accuracy}
      headline={<TrainingHeadline answer={answer} />}
      details={
        <TrainingDetails
          answer={answer}
          devices={catalogue.devices}
          accuracy={accuracy}
          sources={builtSources}
        />
      }
    />,
  );
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  facts.mockReset();
  facts.mockImplementation(served);
  vi.stubGlobal('fetch', facts);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the page as built has the answer, a table that adds up, the fullest moment, devices and errors', () => {
  open();
  expect(value()).toBe('21 GB');
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  const sizes = rows.map((row) => Number(row.querySelector('td')?.textContent));
  const total = sizes.pop();
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(total ?? 0, 9);
  expect(document.querySelectorAll('.stack-bar rect')).toHaveLength(sizes.length);
  expect(screen.getByText(/Memory is fullest at the loss/)).toBeTruthy();
  expect(screen.getByText(/The smallest that holds even the high end is the RTX 5090 Laptop\./)).toBeTruthy();
  expect(screen.getByText(/^How exact: the median error .* LoRA [\d.]+ % \(\d+ runs\)/)).toBeTruthy();
});

test('the facts are fetched once', async () => {
  open();
  choose('QLoRA');
  await waitFor(() => {
    expect(value()).toBe('10 GB');
  });
  choose('Full, bf16');
  await waitFor(() => {
    expect(value()).toBe('68 GB');
  });
  expect(facts.mock.calls).toEqual([[FACTS_URLS.models], [FACTS_URLS.devices]]);
});

test('facts that cannot be fetched are said to be missing, and can be asked for again', async () => {
  facts.mockImplementationOnce(() => Promise.resolve(new Response('', { status: 503 })));
  open();
  choose('QLoRA');
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(document.querySelector('.memory-pending')).toBeTruthy();
  expect(value()).toBe('21 GB');
  fireEvent.click(again);
  await waitFor(() => {
    expect(value()).toBe('10 GB');
  });
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

describe('the address', () => {
  test('is written with parameters of its own beside those of others', async () => {
    open('?context=32k#fit');
    type(/^Tokens in a sequence/, '8k');
    await waitFor(() => {
      expect(location.search).toBe('?tune-length=8k&context=32k&v=2');
    });
    expect(location.hash).toBe('#fit');
  });

  test('is read after the first render, and its bad parts are named', async () => {
    open('?tune=qwen3-8b&tune-method=qlora&tune-batch=no');
    expect(value()).toBe('21 GB');
    await screen.findByText(/^QLoRA of Qwen3 8B on one device needs about/);
    expect(screen.getByText('tune-batch = “no”')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Hide this notice' }));
    expect(screen.queryByText('tune-batch = “no”')).toBeNull();
  });
});

test('an entry that is wrong keeps the last good answer, marked, and what was typed', async () => {
  open();
  type(/^Sequences at once/, 'many');
  await screen.findByText(/^An entry is not right yet/);
  expect(value()).toBe('21 GB');
  expect(field(/^Sequences at once/).value).toBe('many');
  expect(screen.getByText('Write a whole number of sequences, from 1 to 1,024.')).toBeTruthy();
});

test('the rank is asked for only where adapters are trained', () => {
  open();
  expect(field(/^Rank/).value).toBe('16');
  choose('Full, mixed');
  expect(screen.queryByRole('textbox', { name: /^Rank/ })).toBeNull();
});

test('a design that the program’s formulas do not cover is answered with the way out', async () => {
  open('?tune=mixtral-8x7b-instruct-v0-1');
  await screen.findByText(
    /This one has experts: choose “Axolotl” or “Transformers with PEFT” as the program/,
  );
  expect(value()).toBe('Not modelled');
  expect(screen.queryByRole('table')).toBeNull();
});

test('a mixture says what is assumed of its experts and how few runs it was held against', async () => {
  open('?tune=mixtral-8x7b-instruct-v0-1&tune-method=qlora&tune-program=axolotl');
  await screen.findByText(/^Experts are held in 4 bits/);
  const inFourBits = Number.parseFloat(value());
  expect(screen.getByText(/^Adapters stand beside attention/)).toBeTruthy();
  expect(screen.getByText(/^How exact: for mixtures of experts .* the worst/)).toBeTruthy();
  cleanup();
  open('?tune=mixtral-8x7b-instruct-v0-1&tune-method=qlora&tune-program=transformers');
  await screen.findByText(/^Experts stay at 16 bits/);
  expect(Number.parseFloat(value())).toBeGreaterThan(3 * inFourBits);
});

test('several devices need less each, and only cards are counted', async () => {
  open('?tune-devices=4&tune-method=full-bf16');
  await screen.findByText(/on each of 4 devices needs about/);
  expect(Number.parseFloat(value())).toBeLessThan(40);
  expect(screen.getByText(/shared out evenly \(FSDP\)/)).toBeTruthy();
  expect(screen.getAllByText(/, 4 of each\./).length).toBeGreaterThan(0);
});

test('a program without measured runs is said to be so', async () => {
  open('?tune-program=transformers');
  await screen.findByText(/None of them was with Transformers with PEFT, so its range is wide/);
});

test('the example comes back on request', async () => {
  open('?tune-method=qlora');
  await screen.findByText(/^QLoRA of/);
  fireEvent.click(screen.getByRole('button', { name: 'Back to the example' }));
  await screen.findByText(/^LoRA of/);
  await waitFor(() => {
    expect(location.search).toBe('');
  });
});
