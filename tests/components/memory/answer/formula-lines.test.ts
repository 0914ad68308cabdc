import { describe, expect, test } from 'vitest';

import { cacheLines, weightLine } from '../../../../src/components/memory/answer/formula-lines.ts';
import { RUNTIMES } from '../../../../src/lib/memory/model/runtime.ts';
import { caseOnRuntime, DEFAULT_CASE } from '../../../../src/lib/case/reader-case.ts';
import { formatBytes } from '../../../../src/lib/units/bytes.ts';
import { answerTo, listed, modelledOn } from '../facts.ts';

/** Works out a printed product, as a reader with a pocket calculator would: brackets first, then × before +. */
function workedOut(numbers: string): number {
  const [expression = ''] = numbers.split(' = ');
  if (!/^[\d\s,.×+()]+$/.test(expression)) throw new Error(`not a product: ${numbers}`);
  const factor = (text: string): number => Number(text.replaceAll(',', ''));
  const product = (text: string): number => text.split('×').reduce((all, part) => all * factor(part), 1);
  const sum = (text: string): number => text.split('+').reduce((all, part) => all + product(part), 0);
  return sum(expression.replaceAll(/\(([^()]+)\)/g, (_, inside: string) => String(sum(inside))));
}

describe.each(RUNTIMES)('on %s', (runtime) => {
  test.each(modelledOn(runtime))(
    'the printed formulas of $name give the printed results, and these the cache',
    ({ id }) => {
      const readerCase = caseOnRuntime(
        { ...DEFAULT_CASE, model: listed(id), contextTokens: 20_000, users: 3 },
        runtime,
      );
      const answer = answerTo({
        ...readerCase,
        ...(runtime === 'llama.cpp' ? { keyPrecision: 'q8_0' } : {}),
      });
      const lines = cacheLines(answer);
      for (const { numbers } of lines) {
        expect(formatBytes(workedOut(numbers))).toBe(numbers.split(' = ')[1]);
      }
      const sum = lines.reduce((bytes, { numbers }) => bytes + workedOut(numbers), 0);
      expect(sum).toBeCloseTo(answer.memory?.cache.total ?? 0, -2);
    },
  );
});

test('the weights of a plain model are their number times their average bits', () => {
  expect(weightLine(answerTo({ precision: 'F16', runtime: 'vllm' }))).toEqual({
    title: 'Weights',
    words: 'weights × average bits of each ÷ 8',
    symbols: 'P · b ÷ 8',
    numbers: '70.6 billion × 16.0 bits ÷ 8 = 141 GB',
  });
});

test('the embedding table that llama.cpp keeps in system memory is taken off', () => {
  const line = weightLine(answerTo({}));
  expect(line?.numbers).toBe('70.6 billion × 4.82 bits ÷ 8 − 591 MB = 41.9 GB');
  expect(line?.note).toContain('system memory');
});

test('a mixture says that all its experts are in memory', () => {
  const model = listed('gpt-oss-120b');
  expect(weightLine(answerTo({ model, runtime: 'vllm', precision: 'MXFP4' }))?.note).toContain(
    'All 128 experts',
  );
});

test.each([
  ['gemma-3-27b-it', ['full attention', 'a window of 1,024 tokens']],
  ['deepseek-v3', ['latent attention']],
  ['qwen3-6-27b', ['full attention', 'recurrent layers']],
])('each kind of layer of %s has a line of its own', (id, kinds) => {
  const titles = cacheLines(answerTo({ model: listed(id) })).map(({ title }) => title);
  expect(titles).toHaveLength(kinds.length);
  for (const [place, kind] of kinds.entries()) expect(titles[place]).toContain(kind);
});

test('the tokens that a runtime reserves beyond those asked for are explained', () => {
  const [line] = cacheLines(answerTo({ contextTokens: 1000 }));
  expect(line?.note).toBe('Tokens: 1,000 tokens × 1 user, rounded up to 1,024 as llama.cpp reserves them.');
});

test('vLLM says that it reserves sliding layers in full', () => {
  const vllm = { runtime: 'vllm', precision: 'BF16', keyPrecision: 'bf16', valuePrecision: 'bf16' } as const;
  const [, sliding] = cacheLines(answerTo({ model: listed('gemma-3-27b-it'), ...vllm }));
  expect(sliding?.note).toContain('in full');
});
