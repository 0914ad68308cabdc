import { describe, expect, it } from 'vitest';
import type { Accelerator } from '../../../../src/lib/catalog/machines/accelerator.ts';
import {
  DeviceListSchema,
  listedDevice,
  type DeviceList,
  type PackagedDevice,
} from '../../../../src/lib/catalog/machines/device-list.ts';

const source = (title: string) => ({ title, url: 'https://example.com/', read: '2026-12-01' });
const list: DeviceList = {
  about: 'Cards that stand in no file of their own.',
  vendor: 'NVIDIA',
  kind: 'consumer',
  sources: { memory: source('memory'), speed: source('speed'), driver: source('driver') },
  cites: { memory: 'memory', bandwidth: 'speed' },
  rows: [{ id: 'a', name: 'RTX 1', memory: 12, bandwidth: 672 }],
};
const packaged: PackagedDevice = { memory: [12, 24], power: 250, year: 2025, source: source('package') };
const like: Accelerator = {
  id: 'chip',
  name: 'The chip (64 GB)',
  vendor: 'Apple',
  kind: 'unified',
  memoryGigabytes: { value: 64, source: source('file') },
  bandwidthGigabytesPerSecond: { value: 546, source: source('file') },
  halfPrecisionTeraflops: { value: 34, source: source('file') },
  launchPriceUsd: { value: 2000, source: source('file') },
};

describe('a row of a list', () => {
  it('becomes a device with its own figures, and power and year of the package', () => {
    expect(listedDevice(list, { id: 'a', name: 'RTX 1', memory: 12, bandwidth: 672 }, { packaged })).toEqual({
      id: 'a',
      name: 'RTX 1',
      vendor: 'NVIDIA',
      kind: 'consumer',
      memoryGigabytes: { value: 12, source: source('memory') },
      bandwidthGigabytesPerSecond: { value: 672, source: source('speed') },
      powerWatts: { value: 250, source: source('package') },
      year: { value: 2025, source: source('package') },
    });
  });

  it('has what a device with the same chip has, but not its price, memory or id', () => {
    const device = listedDevice(list, { id: 'chip-48', name: 'The chip (48 GB)', memory: 48 }, { like });
    expect(device).toMatchObject({
      id: 'chip-48',
      vendor: 'Apple',
      memoryGigabytes: { value: 48 },
      bandwidthGigabytesPerSecond: { value: 546 },
      halfPrecisionTeraflops: { value: 34 },
    });
    expect(device.launchPriceUsd).toBeUndefined();
  });

  it('with a bandwidth of its own is another bin, without the matrix rate of the first', () => {
    const device = listedDevice(
      list,
      { id: 'bin', name: 'Less of it', memory: 36, bandwidth: 410 },
      { like },
    );
    expect(device.bandwidthGigabytesPerSecond?.value).toBe(410);
    expect(device.halfPrecisionTeraflops).toBeUndefined();
  });

  it('can cite another source than its list', () => {
    const row = { id: 'a', name: 'RTX 1', memory: 12, usable: 12227, cites: { usable: 'driver' } };
    expect(listedDevice(list, row, {}).usableMemoryMebibytes).toEqual({
      value: 12227,
      source: source('driver'),
    });
  });
});

describe('a list', () => {
  const problems = (change: Partial<DeviceList>): readonly string[] =>
    DeviceListSchema.safeParse({ ...list, ...change }).error?.issues.map(({ message }) => message) ?? [];

  it('names a source for each figure, and no source that nothing cites', () => {
    expect(problems({})).toEqual(['nothing cites this source; delete it']);
    expect(problems({ cites: { memory: 'memory', bandwidth: 'speed', year: 'driver' } })).toEqual([]);
    expect(problems({ cites: { memory: 'memory', usable: 'driver' } })).toContain(
      'say under `cites` where bandwidth was read',
    );
    expect(problems({ cites: { memory: 'memory', bandwidth: 'speed', usable: 'nobody' } })).toContain(
      'add “nobody” under `sources`',
    );
  });
});
