import { fc } from '@fast-check/vitest';

import { OWN_FIGURE_FIELDS } from '../../../src/lib/case/own-figures.ts';
import type { ReaderCase } from '../../../src/lib/case/reader-case.ts';
import type { OwnFigures } from '../../../src/lib/own-model/architecture-from-figures.ts';
import { RUNTIMES } from '../../../src/lib/memory/model/runtime.ts';
import {
  cachePrecisionsOf,
  cachesKeysApart,
  precisionsOf,
} from '../../../src/lib/memory/plan/runtime-precisions.ts';

/** The ids that the catalogue of these tests has. */
const MODEL_IDS = ['llama-3-3-70b-instruct', 'gpt-oss-20b', 'qwen3-8b'];

const figures = fc.record({
  ...Object.fromEntries(
    OWN_FIGURE_FIELDS.map(({ key, least, most }) => [key, fc.integer({ min: least, max: most })]),
  ),
  tiedEmbeddings: fc.boolean(),
}) as fc.Arbitrary<OwnFigures>;

/** Any case that a reader can reach. */
export const anyCase: fc.Arbitrary<ReaderCase> = fc.constantFrom(...RUNTIMES).chain((runtime) =>
  fc
    .record({
      model: fc.oneof(
        fc.constantFrom(...MODEL_IDS).map((id) => ({ kind: 'listed', id }) as const),
        figures.map((own) => ({ kind: 'own', figures: own }) as const),
      ),
      runtime: fc.constant(runtime),
      precision: fc.constantFrom(...precisionsOf(runtime)),
      contextTokens: fc.oneof(
        fc.integer({ min: 1, max: 1e8 }),
        fc.integer({ min: 1, max: 97_656 }).map((k) => k * 1024),
      ),
      users: fc.integer({ min: 1, max: 100_000 }),
      keyPrecision: fc.constantFrom(...cachePrecisionsOf(runtime)),
      valuePrecision: fc.constantFrom(...cachePrecisionsOf(runtime)),
      draft: fc.oneof(
        fc.constant({ kind: 'none' } as const),
        fc.record({
          kind: fc.constant('model' as const),
          id: fc.constantFrom(...MODEL_IDS),
          precision: fc.constantFrom(...precisionsOf(runtime)),
        }),
        fc.record({ kind: fc.constant('own-layers' as const), layers: fc.integer({ min: 1, max: 3 }) }),
      ),
      projectorMegabytes: fc.integer({ min: 0, max: 100_000 }),
    })
    .map((any) => (cachesKeysApart(runtime) ? any : { ...any, valuePrecision: any.keyPrecision })),
);
