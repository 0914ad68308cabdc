import { expect, test } from 'vitest';

import { matchingOptions } from '../../../src/components/form/matching-options.ts';

const options = [
  { id: 'a', label: 'Llama 3.3 70B Instruct', group: 'Meta' },
  { id: 'b', label: 'Qwen3.6 27B', group: 'Alibaba' },
  { id: 'c', label: 'gpt-oss 20B', group: 'OpenAI' },
  { id: 'd', label: 'RTX 4090', group: 'Cards', detail: '24 GB' },
];
const found = (query: string): string[] => matchingOptions(options, query).map(({ id }) => id);

test.each([
  ['', ['a', 'b', 'c', 'd']],
  ['llama', ['a']],
  ['META', ['a']],
  ['qwen 27b', ['b']],
  ['27b qwen', ['b']],
  ['gpt.oss', ['c']],
  ['qwen3.6', ['b']],
  ['llama qwen', []],
  ['...', ['a', 'b', 'c', 'd']],
  ['rtx 4090 24 GB', ['d']],
])('%j finds %j', (query, ids) => {
  expect(found(query)).toEqual(ids);
});
