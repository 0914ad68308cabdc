import { fc } from '@fast-check/vitest';

import type { Entries } from '../../../src/lib/case/entries.ts';
import { CASE_KEYS, PARAMETERS, type CaseKey } from '../../../src/lib/case/parameters/parameters.ts';

/** Texts that people type, and texts that nobody should. */
const text = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 200_000 }).map(String) },
  fc.constantFrom(
    ...['0', '1', '4', '32k', '128k', '0.5', '2,5', '1,000', '40 %', '8B', 'yes', 'no', 'own', 'own-2'],
  ),
  fc.constantFrom(
    ...['llama.cpp', 'vllm', 'Q4_K_M', 'FP8', 'f16', 'bf16', 'q8_0', 'low', 'app', 'contract', 'unknown'],
  ),
  fc.constantFrom(
    ...['gpt-oss-20b', 'qwen3-8b', 'nvidia-rtx-3090', 'qlora', 'adamw', 'torchtune', 'support', '64'],
  ),
  fc.constantFrom(
    ...['', ' ', 'NaN', 'Infinity', '1e400', '1e-7', '-0', '0.'.padEnd(120, '0') + '1', '9'.repeat(309)],
  ),
  fc.constantFrom(
    ...['__proto__', 'constructor', '<script>', '${x}', '\u0000', '١٢', '%', '%%%%', ','.repeat(50)],
  ),
  fc.string({ maxLength: 30 }),
);

/** What a reader may have entered: any keys, any texts, and for each key also its usual value and examples. */
export const anyEntries: fc.Arbitrary<Entries> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...CASE_KEYS), text), {
    maxLength: 25,
    selector: ([key]: readonly [CaseKey, string]) => key,
  })
  .map((pairs) => Object.fromEntries(pairs) as Entries);

/** A query with those entries, in which parameters may be repeated and others' stand between. */
export const anyQuery: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...CASE_KEYS.map((key) => PARAMETERS[key].name)), fc.string()), text),
    {
      maxLength: 30,
    },
  )
  .chain((pairs) =>
    fc.tuple(fc.constant(pairs), fc.constantFrom('', '2', '1', '99'), fc.string({ maxLength: 20 })),
  )
  .map(([pairs, version, rest]) => {
    const parameters = new URLSearchParams(pairs);
    if (version !== '') parameters.set('v', version);
    return `?${parameters.toString()}&${rest}`;
  });
