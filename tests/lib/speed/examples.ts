import type { Accelerator } from '../../../src/lib/catalog/machines/accelerator.ts';
import type { Architecture } from '../../../src/lib/catalog/models/architecture.ts';
import type { SpeedDevice } from '../../../src/lib/speed/machine/speed-device.ts';
import type { SpeedPlan } from '../../../src/lib/speed/work/speed-plan.ts';

/** The RTX 4090 with round numbers that are easy to follow by hand. */
export const card: SpeedDevice = {
  name: 'GeForce RTX 4090',
  vendor: 'NVIDIA',
  kind: 'consumer',
  bandwidthGigabytesPerSecond: 1000,
  halfPrecisionTeraflops: 160,
};

/** A server's card with HBM. */
export const serverCard: SpeedDevice = {
  name: 'H100 SXM',
  vendor: 'NVIDIA',
  kind: 'datacenter',
  bandwidthGigabytesPerSecond: 3350,
  halfPrecisionTeraflops: 989,
};

/** A plan for one reader with llama.cpp: a prompt of 512 and an answer of 512 tokens. */
export function planFor(architecture: Architecture, changes: Partial<SpeedPlan> = {}): SpeedPlan {
  return {
    model: { architecture },
    precision: 'F16',
    runtime: 'llama.cpp',
    contextTokens: 8192,
    sequences: 1,
    keyPrecision: 'f16',
    valuePrecision: 'f16',
    promptTokens: 512,
    answerTokens: 512,
    ...changes,
  };
}

const source = { title: 'worked example', url: 'https://example.org/sheet', read: '2026-11-24' } as const;

/** A device file with bandwidth and memory alone. */
export const bareAccelerator: Accelerator = {
  id: 'bare',
  name: 'A card',
  vendor: 'NVIDIA',
  kind: 'consumer',
  memoryGigabytes: { value: 24, source },
  bandwidthGigabytesPerSecond: { value: 900, source },
};
