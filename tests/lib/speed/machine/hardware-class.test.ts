import { describe, expect, it } from 'vitest';
import { readDevices } from '../../../../src/integrations/devices.ts';
import { hardwareClassOf } from '../../../../src/lib/speed/machine/hardware-class.ts';
import { precisionFamily } from '../../../../src/lib/speed/machine/precision-family.ts';
import { speedDevice } from '../../../../src/lib/speed/machine/speed-device.ts';

const accelerators = readDevices();

describe('hardwareClassOf', () => {
  it.each([
    ['nvidia-rtx-4090', 'nvidia-geforce'],
    ['nvidia-rtx-a6000', 'nvidia-workstation'],
    ['nvidia-l40s', 'nvidia-workstation'],
    ['nvidia-t4', 'nvidia-workstation'],
    ['nvidia-v100-16', 'nvidia-hbm'],
    ['nvidia-a100-80-sxm', 'nvidia-hbm'],
    ['nvidia-b200', 'nvidia-hbm'],
    ['nvidia-gh200-96', 'nvidia-hbm'],
    ['nvidia-dgx-spark-gb10', 'nvidia-unified'],
    ['nvidia-jetson-orin-nano-8', 'nvidia-unified'],
    ['amd-rx-7900-xtx', 'amd-radeon'],
    ['amd-w7900', 'amd-radeon'],
    ['amd-mi300x', 'amd-hbm'],
    ['amd-ryzen-ai-max-395', 'amd-unified'],
    ['apple-m2-ultra', 'apple-m1-m2'],
    ['apple-m5-max', 'apple-m3-on'],
    ['intel-arc-b580', 'intel-arc'],
    ['cpu-epyc-9004', 'cpu'],
  ])('puts %s into %s', (id, expected) => {
    const accelerator = accelerators.find((one) => one.id === id);
    if (!accelerator) throw new Error(`There is no src/content/accelerators/${id}.yaml.`);
    expect(hardwareClassOf(speedDevice(accelerator))).toBe(expected);
  });
});

describe('precisionFamily', () => {
  it.each([
    ['BF16', 'sixteenBit'],
    ['FP8', 'eightBit'],
    ['Q8_0', 'eightBit'],
    ['Q6_K', 'fourBit'],
    ['IQ2_XS', 'fourBit'],
    ['AWQ-INT4', 'fourBit'],
    ['NVFP4', 'blockFloat'],
    ['MXFP4_MOE', 'blockFloat'],
  ] as const)('puts %s into %s', (precision, family) => {
    expect(precisionFamily(precision)).toBe(family);
  });
});
