import { fc } from '@fast-check/vitest';
import { RUNTIMES } from '../../../../src/lib/memory/model/runtime.ts';
import type { InferencePlan } from '../../../../src/lib/memory/plan/inference-plan.ts';
import { examples } from '../architectures.ts';

/** Plans of every kind of model and runtime, in the precision that is usual for the runtime. */
export const arbitraryPlan: fc.Arbitrary<InferencePlan> = fc
  .record({
    model: fc.constantFrom(...Object.values(examples)).map((architecture) => ({ architecture })),
    runtime: fc.constantFrom(...RUNTIMES),
    sequences: fc.integer({ min: 1, max: 6 }),
    contextTokens: fc.integer({ min: 1, max: 20_000 }),
  })
  .map((plan): InferencePlan => ({
    ...plan,
    precision: plan.runtime === 'llama.cpp' ? 'Q4_K_M' : 'BF16',
    keyPrecision: 'f16',
    valuePrecision: 'f16',
  }));
