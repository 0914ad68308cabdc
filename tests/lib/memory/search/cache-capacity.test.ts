import { expect, test } from 'vitest';
import { cacheRoomTokens } from '../../../../src/lib/memory/search/cache-capacity.ts';
import { GIBIBYTE } from '../../../../src/lib/units/bytes.ts';
import { qwen235B, vllmPlan } from '../devices.ts';

test('vLLM has room for 178,880 tokens of Qwen3 235B in 8.11 GiB on each of four cards, within 1.2 %', () => {
  const tokens = cacheRoomTokens(vllmPlan({ model: { architecture: qwen235B } }), 8.11 * GIBIBYTE, 4);
  expect(Math.abs(tokens / 178_880 - 1)).toBeLessThan(0.012);
});
