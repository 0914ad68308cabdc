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

test('an option whose whole name was typed comes first, and its group with it', () => {
  const cards = [
    { id: 'laptop', label: 'RTX 4080 Laptop', group: 'Laptops', searchWords: 'GeForce Mobile' },
    { id: 'super', label: 'RTX 4080 SUPER', group: 'Cards', searchWords: 'GeForce' },
    { id: 'card', label: 'RTX 4080', group: 'Cards', searchWords: 'GeForce' },
  ];
  const ids = (query: string): string[] => matchingOptions(cards, query).map(({ id }) => id);
  expect(ids('geforce rtx 4080')).toEqual(['card', 'super', 'laptop']);
  expect(ids('4080')).toEqual(['laptop', 'super', 'card']);
  expect(ids('rtx 4080 mobile')).toEqual(['laptop']);
});
