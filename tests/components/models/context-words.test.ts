import { expect, test } from 'vitest';
import { allOpenModels } from '../../../src/components/facts/catalogue.ts';
import { named } from '../../../src/components/facts/named.ts';
import { contextCell, contextLines } from '../../../src/components/models/open/context-words.ts';

const model = (id: string) => named(allOpenModels, id, 'model', 'src/content/models');

test('native and extended context are two things', () => {
  expect(contextCell(model('qwen3-8b'))).toEqual({ text: '32k', note: '128k with YaRN', value: '32768' });
});

test('the maker’s figure goes before the positions of the configuration, which are named as such', () => {
  expect(contextCell(model('deepseek-v3'))?.text).toBe('128k');
  const lines = contextLines(model('deepseek-v3')).map(({ name, text }) => `${name}: ${text}`);
  expect(lines).toContain('Context: 128k (131,072) tokens, says the maker');
  expect(lines).toContain('Positions in its configuration: 160k (163,840) tokens');
});

test('without a statement of the maker nothing is put into its mouth', () => {
  for (const one of allOpenModels.filter(({ context }) => context?.native === undefined)) {
    const words = contextLines(one).map(({ text }) => text);
    expect(words.join(), one.id).not.toContain('says the maker');
  }
});
