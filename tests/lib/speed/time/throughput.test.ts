import { expect, it } from 'vitest';
import { machineOf } from '../../../../src/lib/speed/machine/machine.ts';
import { throughputTokensPerSecond } from '../../../../src/lib/speed/time/throughput.ts';
import { card } from '../examples.ts';

it('10 concurrent requests, 100 tokens each, steps of 20 ms and prompts of 50 ms: 400 tokens a second', () => {
  const machine = machineOf({ device: card, count: 1 }, 'llama.cpp');
  if (typeof machine === 'string') throw new Error(machine);
  const step = { weights: 0.02, cache: 0, compute: 0, fixed: 0, link: 0, offload: 0 };
  const prefill = { weights: 0.03, attention: 0, reading: 0.02, fixed: 0 };
  expect(throughputTokensPerSecond({ machine, step, prefill, answerTokens: 100, readers: 10 })).toBeCloseTo(
    400,
    9,
  );
});
