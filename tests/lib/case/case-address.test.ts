import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';

import { CASE_PARAMETERS, caseFromAddress, caseParameters } from '../../../src/lib/case/case-address.ts';
import { DEFAULT_OWN_FIGURES } from '../../../src/lib/case/own-figures.ts';
import { DEFAULT_CASE, type ReaderCase } from '../../../src/lib/case/reader-case.ts';
import { cachePrecisionsOf, precisionsOf } from '../../../src/lib/memory/plan/runtime-precisions.ts';
import { anyCase, isModel, MODEL_IDS } from './arbitrary-case.ts';

const written = (readerCase: ReaderCase): string =>
  new URLSearchParams(caseParameters(readerCase).map(([name, value]) => [name, value])).toString();
const read = (query: string): ReturnType<typeof caseFromAddress> => caseFromAddress(query, isModel);

describe('a case in an address', () => {
  propertyTest.prop([anyCase])('is read as it was written, with nothing ignored', (readerCase) => {
    expect(read(written(readerCase))).toEqual({ readerCase, ignored: [] });
  });

  test('is nothing at all for the default case', () => {
    expect(caseParameters(DEFAULT_CASE)).toEqual([]);
    expect(read('')).toEqual({ readerCase: DEFAULT_CASE, ignored: [] });
  });

  test('is only what differs from the default', () => {
    expect(written({ ...DEFAULT_CASE, contextTokens: 32_768, users: 4 })).toBe('context=32k&users=4');
  });

  test('leaves out what is usual for its runtime', () => {
    const onVllm = {
      runtime: 'vllm',
      precision: 'BF16',
      keyPrecision: 'bf16',
      valuePrecision: 'bf16',
    } as const;
    expect(written({ ...DEFAULT_CASE, ...onVllm })).toBe('runtime=vllm');
  });

  test('has the figures of the reader’s own model that differ from those the form opens with', () => {
    const model = {
      kind: 'own',
      figures: { ...DEFAULT_OWN_FIGURES, layers: 40, tiedEmbeddings: true },
    } as const;
    expect(written({ ...DEFAULT_CASE, model })).toBe('model=own&layers=40&tied=yes');
  });
});

test('what runs beside the model is written with what is not usual of it', () => {
  const draft = { kind: 'model', id: 'qwen3-8b', precision: 'Q8_0' } as const;
  expect(written({ ...DEFAULT_CASE, draft, projectorMegabytes: 931 })).toBe(
    'draft=qwen3-8b&draft-precision=Q8_0&projector=931',
  );
  expect(written({ ...DEFAULT_CASE, draft: { kind: 'own-layers', layers: 1 } })).toBe('draft=own-1');
});

test('a part of another kind of draft is ignored', () => {
  const { readerCase, ignored } = read('draft=own-2&draft-precision=Q8_0');
  expect(readerCase.draft).toEqual({ kind: 'own-layers', layers: 2 });
  expect(ignored).toEqual([{ parameter: 'draft-precision', value: 'Q8_0' }]);
});

describe('an address', () => {
  propertyTest.prop([fc.oneof(fc.string(), fc.webQueryParameters())])(
    'never throws, whatever it is, and gives a case that can be computed',
    (query) => {
      const { readerCase } = read(query);
      expect(readerCase.contextTokens).toBeGreaterThanOrEqual(1);
      expect(Number.isInteger(readerCase.users) && readerCase.users >= 1).toBe(true);
      expect(precisionsOf(readerCase.runtime)).toContain(readerCase.precision);
      expect(cachePrecisionsOf(readerCase.runtime)).toContain(readerCase.keyPrecision);
      expect(cachePrecisionsOf(readerCase.runtime)).toContain(readerCase.valuePrecision);
      if (readerCase.model.kind === 'listed') expect(MODEL_IDS).toContain(readerCase.model.id);
    },
  );

  propertyTest.prop([fc.constantFrom(...CASE_PARAMETERS), fc.string({ minLength: 1 })])(
    'has each part either used or listed as ignored',
    (parameter, value) => {
      const { readerCase, ignored } = read(new URLSearchParams([[parameter, value]]).toString());
      const isUsed = caseParameters(readerCase).some(([name]) => name === parameter);
      const isDefault = written(readerCase) === '' && ignored.length === 0;
      expect(
        isUsed || isDefault || ignored.some((part) => part.parameter === parameter && part.value === value),
      ).toBe(true);
    },
  );

  test.each([
    ['model', 'gpt-9'],
    ['runtime', 'tgi'],
    ['precision', 'Q4'],
    ['precision', 'FP8'],
    ['context', '0'],
    ['context', 'lots'],
    ['users', '1.5'],
    ['keys', 'fp8'],
    ['values', ''],
    ['layers', '40'],
    ['draft', 'gpt-9'],
    ['draft', 'none'],
    ['draft-precision', 'Q8_0'],
    ['draft', 'own-0'],
    ['draft', 'own-4'],
    ['draft', 'own-01'],
    ['projector', '0'],
    ['projector', ''],
    ['projector', 'large'],
    ['model', '__proto__'],
    ['runtime', 'constructor'],
    ['precision', 'toString'],
    ['keys', 'hasOwnProperty'],
  ])('with %s=%s has the default there and says so', (parameter, value) => {
    const query = new URLSearchParams([[parameter, value]]).toString();
    expect(read(query)).toEqual({ readerCase: DEFAULT_CASE, ignored: [{ parameter, value }] });
  });

  test('keeps the good parts beside a bad one', () => {
    expect(read('?context=32k&model=nonsense&users=7')).toEqual({
      readerCase: { ...DEFAULT_CASE, contextTokens: 32_768, users: 7 },
      ignored: [{ parameter: 'model', value: 'nonsense' }],
    });
  });

  test('that says something twice means the first, and the second is ignored', () => {
    const { readerCase, ignored } = read('users=2&users=3');
    expect(readerCase.users).toBe(2);
    expect(ignored).toEqual([{ parameter: 'users', value: '3' }]);
  });

  test('cannot reach the prototype of objects', () => {
    const { readerCase, ignored } = read('__proto__[polluted]=yes&constructor=x&__proto__=y');
    expect(readerCase).toEqual(DEFAULT_CASE);
    expect(ignored).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('with other parameters says nothing about them', () => {
    expect(read('utm_source=x&theme=dark').ignored).toEqual([]);
  });

  test('gives vLLM one precision for keys and values', () => {
    const { readerCase, ignored } = read('runtime=vllm&keys=fp8&values=bf16');
    expect([readerCase.keyPrecision, readerCase.valuePrecision]).toEqual(['fp8', 'fp8']);
    expect(ignored).toEqual([{ parameter: 'values', value: 'bf16' }]);
  });
});
