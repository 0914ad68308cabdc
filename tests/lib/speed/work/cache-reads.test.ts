import { expect, it } from 'vitest';
import { attentionProducts, cacheReadBytes, cacheReads } from '../../../../src/lib/speed/work/cache-reads.ts';
import { llama8B } from '../../memory/architectures.ts';
import { planFor } from '../examples.ts';

it('Llama 3.1 8B reads 131,072 bytes and multiplies 262,144 times for each token in its cache', () => {
  const reads = cacheReads(planFor(llama8B));
  expect(cacheReadBytes(reads, 1000)).toBe(131_072_000);
  expect(attentionProducts(reads, 1000)).toBe(262_144_000);
});
