import { expect, test } from 'vitest';

import { canDraft, vocabulariesMatch } from '../../../../src/lib/memory/plan/draft-vocabulary.ts';

test('llama.cpp lets vocabularies differ by 128 tokens, as those of Qwen2.5 do', () => {
  expect(vocabulariesMatch(152_064, 151_936, 'llama.cpp')).toBe(true);
  expect(vocabulariesMatch(151_936, 152_064, 'llama.cpp')).toBe(true);
  expect(vocabulariesMatch(152_065, 151_936, 'llama.cpp')).toBe(false);
});

test('vLLM wants them equal', () => {
  expect(vocabulariesMatch(152_064, 151_936, 'vllm')).toBe(false);
  expect(vocabulariesMatch(128_256, 128_256, 'vllm')).toBe(true);
});

test('drafting in Transformers was not looked at, so nothing drafts there', () => {
  expect(canDraft('transformers')).toBe(false);
  expect(vocabulariesMatch(128_256, 128_256, 'transformers')).toBe(false);
});
