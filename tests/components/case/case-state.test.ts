import { describe, expect, test } from 'vitest';

import { linkWithCase } from '../../../src/components/case/case-link.ts';
import {
  INITIAL_CASE_STATE,
  nextCaseState,
  type CaseAction,
  type CaseState,
} from '../../../src/components/case/case-state.ts';
import { entryErrors } from '../../../src/components/case/entry-errors.ts';
import { DEFAULT_CASE } from '../../../src/lib/case/reader-case.ts';

const after = (...actions: CaseAction[]): CaseState => actions.reduce(nextCaseState, INITIAL_CASE_STATE);

describe('what a reader types', () => {
  test('changes the case when it is right', () => {
    const { readerCase, entries } = after({ type: 'context', text: '32k' });
    expect([readerCase.contextTokens, entries.context]).toEqual([32_768, '32k']);
  });

  test('stays when it is wrong, while the case keeps its last good value', () => {
    const state = after({ type: 'context', text: '32k' }, { type: 'context', text: '32 kilos' });
    expect(state.entries.context).toBe('32 kilos');
    expect(state.readerCase.contextTokens).toBe(32_768);
    expect(entryErrors(state)).toEqual({ context: 'Write a number of tokens, such as 8192, 32k or 128k.' });
  });

  test('wrong in one field does not stop another', () => {
    const state = after({ type: 'users', text: '' }, { type: 'precision', value: 'Q8_0' });
    expect(state.readerCase).toEqual({ ...DEFAULT_CASE, precision: 'Q8_0' });
    expect(Object.keys(entryErrors(state))).toEqual(['users']);
  });

  test('is kept while a listed model is chosen, and counts as wrong only when it is used', () => {
    const wrong = after({ type: 'own-model' }, { type: 'own-figure', key: 'layers', text: 'forty' });
    expect(Object.keys(entryErrors(wrong))).toEqual(['layers']);
    const away = nextCaseState(wrong, { type: 'listed-model' });
    expect(entryErrors(away)).toEqual({});
    const back = nextCaseState(away, { type: 'own-model' });
    expect(back.entries.own.layers).toBe('forty');
  });
});

describe('what runs beside the model', () => {
  const model = { kind: 'model', id: 'qwen3-8b', precision: 'Q8_0' } as const;

  test('is a draft that is chosen, whose precision follows the runtime', () => {
    const state = after({ type: 'draft', value: model }, { type: 'runtime', value: 'vllm' });
    expect(state.readerCase.draft).toMatchObject({ kind: 'model', id: 'qwen3-8b' });
    expect(state.readerCase.draft).not.toMatchObject({ precision: 'Q8_0' });
  });

  test('is a projector of the size typed; an empty field is none', () => {
    const state = after({ type: 'projector', text: '931' });
    expect(state.readerCase.projectorMegabytes).toBe(931);
    expect(nextCaseState(state, { type: 'projector', text: ' ' }).readerCase.projectorMegabytes).toBe(0);
    const wrong = nextCaseState(state, { type: 'projector', text: '1 file' });
    expect(wrong.readerCase.projectorMegabytes).toBe(931);
    expect(Object.keys(entryErrors(wrong))).toEqual(['projector']);
    expect(entryErrors(nextCaseState(wrong, { type: 'runtime', value: 'vllm' }))).toEqual({});
  });
});

test('own figures change the case together when all of them are right', () => {
  const state = after(
    { type: 'own-model' },
    { type: 'own-figure', key: 'layers', text: '40' },
    { type: 'tied-embeddings', value: true },
  );
  expect(state.readerCase.model).toMatchObject({
    kind: 'own',
    figures: { layers: 40, tiedEmbeddings: true },
  });
});

test('going back to the list brings back the model that was chosen there', () => {
  const state = after(
    { type: 'listed-model', id: 'qwen3-8b' },
    { type: 'own-model' },
    { type: 'listed-model' },
  );
  expect(state.readerCase.model).toEqual({ kind: 'listed', id: 'qwen3-8b' });
});

describe('another runtime', () => {
  test('maps the precision to the nearest that it reads, and says which it replaced', () => {
    const state = after({ type: 'runtime', value: 'vllm' });
    expect([state.readerCase.precision, state.readerCase.keyPrecision]).toEqual(['AWQ-INT4', 'bf16']);
    expect(state.replacedPrecision).toBe('Q4_K_M');
  });

  test('says nothing when the precision stays, or after the next change', () => {
    expect(
      after({ type: 'precision', value: 'BF16' }, { type: 'runtime', value: 'vllm' }).replacedPrecision,
    ).toBeUndefined();
    expect(
      after({ type: 'runtime', value: 'vllm' }, { type: 'users', text: '2' }).replacedPrecision,
    ).toBeUndefined();
  });

  test('vLLM caches keys and values in one precision', () => {
    const { readerCase } = after({ type: 'runtime', value: 'vllm' }, { type: 'keys', value: 'fp8' });
    expect([readerCase.keyPrecision, readerCase.valuePrecision]).toEqual(['fp8', 'fp8']);
  });

  test('llama.cpp caches them apart', () => {
    const { readerCase } = after({ type: 'keys', value: 'q8_0' });
    expect([readerCase.keyPrecision, readerCase.valuePrecision]).toEqual(['q8_0', 'f16']);
  });
});

test('loading a case fills the fields with it and names what was ignored', () => {
  const ignored = [{ parameter: 'model', value: 'x' }];
  const readerCase = { ...DEFAULT_CASE, contextTokens: 1000, users: 3 };
  const state = after(
    { type: 'context', text: 'nonsense' },
    { type: 'load', readerCase, origin: 'address', ignored },
  );
  expect([state.entries.context, state.entries.users]).toEqual(['1,000', '3']);
  expect(state.ignored).toEqual(ignored);
  expect(nextCaseState(state, { type: 'dismiss-notice' }).ignored).toEqual([]);
});

describe('the link of a case', () => {
  const page = 'https://example.org/guide/memory/';

  test('keeps other parameters and the hash', () => {
    const link = linkWithCase(`${page}?utm=x&users=9#fit`, { ...DEFAULT_CASE, contextTokens: 32_768 });
    expect(link).toBe(`${page}?utm=x&context=32k#fit`);
  });

  test('of the default case is the page itself', () => {
    expect(linkWithCase(`${page}?model=x&layers=3`, DEFAULT_CASE)).toBe(page);
  });
});
