import { expect, test } from 'vitest';

import { memoryParts } from '../../../../src/components/memory/answer/parts.ts';
import { builtSources } from '../../../../src/components/facts/built-sources.ts';
import { memoryMarkdown } from '../../../../src/components/memory/export.ts';
import { answerTo, listed, modelledOn } from '../facts.ts';

const partsOf = (answer: ReturnType<typeof answerTo>): ReturnType<typeof memoryParts> => {
  if (!answer.memory) throw new Error('not modelled');
  return memoryParts(answer.memory);
};

test.each(modelledOn('llama.cpp'))(
  'the printed parts of $name add up to the printed total, and the bar’s to the whole',
  ({ id }) => {
    const answer = answerTo({ model: listed(id) });
    const { parts, total } = partsOf(answer);
    const hundredths = (text: string): number => Math.round(Number(text.replaceAll(',', '')) * 100);
    expect(parts.reduce((sum, { printed }) => sum + hundredths(printed), 0)).toBe(hundredths(total));
    expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(answer.memory?.total.likely);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  },
);

test('only what is estimated has a range', () => {
  const { parts } = partsOf(answerTo({}));
  expect(parts.map(({ name, certainty }) => [name, certainty === 'exact'])).toEqual([
    ['Weights', true],
    ['Cache', true],
    ['Compute', false],
    ['Overhead', false],
  ]);
});

test('the Markdown has what was asked, the table, the sources with dates and the link', () => {
  const answer = answerTo({ contextTokens: 32_768, users: 4, keyPrecision: 'q8_0' });
  const { parts, total } = partsOf(answer);
  const markdown = memoryMarkdown(answer, 'https://example.org/memory/?context=32k', builtSources.lazy);
  expect(markdown).toMatch(/^## Memory for Llama 3\.3 70B Instruct\n/);
  expect(markdown).toContain(
    'Q4_K_M on llama.cpp, 32,768 tokens for each of 4 users, cache in q8_0 keys, f16 values.',
  );
  for (const { name, printed } of parts) expect(markdown).toContain(`| ${name} | ${printed} |`);
  expect(markdown).toContain(`| **Total** | **${total}** |`);
  expect(markdown).toMatch(/- Source: \[.+\]\(https:\/\/.+\), read 2026-\d\d-\d\d/);
  expect(markdown).toContain('[Open this case](https://example.org/memory/?context=32k)');
});

test('the Markdown of a design that is not modelled says so and has no table', () => {
  const answer = answerTo({ model: listed('deepseek-v4-pro') });
  const markdown = memoryMarkdown(answer, 'https://example.org/', builtSources.lazy);
  expect(markdown).toContain('Not modelled: DeepSeek V4');
  expect(markdown).not.toContain('| Part |');
});

test('the Markdown names the page of the model where its source could not be fetched', () => {
  const markdown = memoryMarkdown(answerTo({}), 'https://example.org/memory/', undefined);
  expect(markdown).toContain(
    '- Source: see [Llama 3.3 70B Instruct](https://example.org/reference/models/llama-3-3-70b-instruct/)',
  );
  expect(markdown).toMatch(/- Source: \[.+\]\(https:\/\/.+\), read 2026-\d\d-\d\d/);
});
