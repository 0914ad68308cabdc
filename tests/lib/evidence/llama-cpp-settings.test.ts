import { expect, it } from 'vitest';
import { measuredProgram, versionPeculiarity } from '../../../src/lib/evidence/llama-cpp-settings.ts';
import { cache } from './measured-cache.ts';

it('tells builds of the server apart that make room for few logits', () => {
  expect(measuredProgram({ ...cache, settings: { serverBuild: 'b9849' } })).toBe('llama-server');
  expect(measuredProgram({ ...cache, settings: { serverBuild: 'b9499' } })).toBe('llama.cpp');
});

it('says that a build is older than the one whose graph the library follows', () => {
  const old = {
    ...cache,
    runtime: 'ik_llama.cpp',
    settings: { flashAttention: true, latentAttention: 2 },
  } as const;
  expect(versionPeculiarity({ ...old, posted: '2025-03-14' })).toMatch(/older than 18 March 2025/);
  expect(versionPeculiarity({ ...old, posted: '2025-03-18' })).toBeUndefined();
});
