import { describe, expect, it } from 'vitest';
import { computeByDevice, settingKey } from '../../../../src/lib/memory/compute/compute-by-device.ts';
import { MEBIBYTE } from '../../../../src/lib/units/bytes.ts';
import { llama70B } from '../architectures.ts';
import { llamaCppPlan, vllmPlan } from '../devices.ts';

describe('computeByDevice', () => {
  it('is 267 MiB on one device for Llama 3.1 70B in llama.cpp, 352 and 427 on two', () => {
    const compute = computeByDevice(llamaCppPlan({ model: { architecture: llama70B } }));
    const mebibytes = (devices: number): readonly number[] =>
      compute.byDevice(devices).map(({ likely }) => Math.round(likely / MEBIBYTE));
    expect(mebibytes(1)).toEqual([267]);
    expect(mebibytes(2)).toEqual([352, 427]);
    expect(compute.byDevice(2)).toBe(compute.byDevice(2));
  });
});

describe('settingKey', () => {
  it('is the same for all GGUF mixtures and differs between checkpoint formats', () => {
    expect(settingKey(llamaCppPlan())).toBe(settingKey(llamaCppPlan({ precision: 'Q8_0' })));
    expect(settingKey(vllmPlan({ precision: 'FP8' }))).not.toBe(settingKey(vllmPlan({ precision: 'NF4' })));
  });
});
