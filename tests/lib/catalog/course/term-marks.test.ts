import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';

import type { GlossaryTerm } from '../../../../src/lib/catalog/course/glossary.ts';
import { termMarker } from '../../../../src/lib/catalog/course/term-marks.ts';

const term = (id: string, name: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  id,
  term: name,
  means: 'What it means, in plain words.',
  section: { page: 'next' },
  ...more,
});

const TERMS = [
  term('token', 'Token'),
  term('time-to-first-token', 'Time to first token'),
  term('kv-cache', 'KV cache'),
  term('rag', 'RAG', { also: ['retrieval-augmented generation'] }),
  term('api', 'API'),
  term('open-weights', 'Open weights'),
  term('inference', 'Inference'),
  term('policy', 'Policy'),
  term('framework', 'Model Openness Framework'),
  term('bf16', 'BF16 and FP16', { match: ['BF16', 'FP16'] }),
  term('silent', 'Silent word', { match: [] }),
];
const marked = termMarker(TERMS);
const found = (text: string, known = new Set<string>()): string[] =>
  marked(text, known).flatMap((piece) => (piece.term ? [`${piece.text}=${piece.term.id}`] : []));

describe('the words of the glossary in a text', () => {
  test.each([
    ['Each token fills the KV cache.', ['token=token', 'KV cache=kv-cache']],
    ['The time to first token is short.', ['time to first token=time-to-first-token']],
    ['Open-weights models and APIs.', ['Open-weights=open-weights', 'APIs=api']],
    ['Retrieval-augmented generation helps.', ['Retrieval-augmented generation=rag']],
    ['Privacy policies differ.', ['policies=policy']],
    ['Stored in FP16.', ['FP16=bf16']],
    ['The Model Openness Framework gives a class.', ['Model Openness Framework=framework']],
  ])('are found in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['inside other words', 'Tokenizers and token-by-token output, capitals.'],
    ['where capitals are missing', 'A rag and a kv cache.'],
    ['in the middle of a name', 'Hugging Face Text Generation Inference is quiet.'],
    ['where the glossary says that they are not to be marked', 'A silent word.'],
  ])('are not found %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('are marked once in all the texts that share what is known', () => {
    const known = new Set<string>();
    expect(found('A token.', known)).toEqual(['token=token']);
    expect(found('Two tokens and an API.', known)).toEqual(['API=api']);
  });

  const words = ['token', 'KV cache', 'tokens', 'RAG', ' ', ', ', '. ', 'API', 'Open weights', 'é', '-'];
  test.prop([fc.array(fc.oneof(fc.constantFrom(...words), fc.string()))])(
    'leave the text as it is, and no word is marked twice',
    (parts) => {
      const text = parts.join('');
      const pieces = marked(text, new Set());
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      const ids = pieces.flatMap((piece) => (piece.term ? [piece.term.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});
