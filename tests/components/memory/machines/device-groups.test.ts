import { describe, expect, test } from 'vitest';

import type { CalculatorDevice } from '../../../../src/components/memory/catalogue.ts';
import { deviceGroups } from '../../../../src/components/memory/machines/device-groups.ts';
import { answerTo, catalogue, listed } from '../facts.ts';

const card = (name: string, gibibytes: number, more: Partial<CalculatorDevice> = {}): CalculatorDevice => ({
  id: name,
  name,
  kind: 'consumer',
  vendor: 'NVIDIA',
  memoryGigabytes: gibibytes,
  usableMebibytes: gibibytes * 1024,
  ...more,
});
/** Llama 3.3 70B in Q4_K_M with 8192 tokens: about 45 GB. */
const { plan } = answerTo({});

test('devices are in the groups of what people have, and no group is empty', () => {
  const groups = deviceGroups(plan, catalogue.devices);
  expect(groups.map(({ name }) => name)).toEqual([
    'Laptops, Macs and small computers',
    'Graphics cards for a PC',
    'Workstation and data-centre cards',
  ]);
  const names = groups.flatMap(({ rows }) => rows.flatMap((row) => row.names));
  expect(names.toSorted()).toEqual(catalogue.devices.map(({ name }) => name).toSorted());
});

test('the finding names the smallest device that fits', () => {
  const [group] = deviceGroups(plan, [card('Small', 16), card('Large', 96), card('Middle', 48)]);
  expect(group?.finding).toBe('It fits 2 of 3, from Middle up.');
});

test('where none fits alone, the finding names the fewest that hold it together', () => {
  const [group] = deviceGroups(plan, [card('Small', 16), card('Middle', 24)]);
  expect(group?.finding).toBe('It fits none alone; 2 × Middle hold it together.');
});

test('a plan that none holds fits none', () => {
  const [group] = deviceGroups(plan, [card('Laptop', 32, { kind: 'laptop' })]);
  expect(group?.finding).toBe('It fits none.');
});

test('devices with the same memory share a row that says why; those that are too small come last', () => {
  const [group] = deviceGroups(plan, [card('Tiny', 1), card('A', 48), card('B', 48)]);
  expect(group?.rows.map(({ names, word, why }) => [names, word, why])).toEqual([
    [['A', 'B'], 'fits', '45.3 GB of 51.5 GB'],
    [['Tiny'], 'does not fit', 'needs more than 8 of the largest, with 1.07 GB each'],
  ]);
});

test('printed memory alone is not taken for memory that a model can use', () => {
  const printed: CalculatorDevice = {
    id: 'mac',
    name: 'Mac',
    vendor: 'Apple',
    kind: 'unified',
    memoryGigabytes: 64,
  };
  const [group] = deviceGroups(plan, [printed]);
  expect(group?.finding).toBe('It fits none for certain.');
  expect(group?.rows[0]?.word).toBe('not known');
  expect(group?.rows[0]?.why).toContain('was not found');
});

test('a small model fits a common graphics card of the catalogue', () => {
  const small = answerTo({ model: listed('llama-3-2-1b-instruct') }).plan;
  const finding = deviceGroups(small, catalogue.devices)[1]?.finding;
  expect(finding).toMatch(/^It fits \d+ of \d+, from /);
});

describe('the speed beside a device', () => {
  const speedsOn = (...devices: CalculatorDevice[]): (string | undefined)[] =>
    deviceGroups(plan, devices).flatMap(({ rows }) => rows.map(({ speeds }) => speeds));

  test('is in tokens a second with its range', () => {
    const [alone] = speedsOn(card('A', 48, { bandwidthGigabytesPerSecond: 960 }));
    const [, likely, low, high] =
      /^about ([\d.]+) tokens a second \(([\d.]+)–([\d.]+)\)$/.exec(alone ?? '') ?? [];
    expect(Number(low)).toBeLessThan(Number(likely));
    expect(Number(likely)).toBeLessThan(Number(high));
    // 42.5 GB of weights are read for each token: no more than 960 ÷ 42.5.
    expect(Number(likely)).toBeLessThan(960 / 42.5);
  });

  test('is named for each of several devices, and not known without a bandwidth', () => {
    const [speeds] = speedsOn(card('A', 48, { bandwidthGigabytesPerSecond: 960 }), card('B', 48));
    expect(speeds).toMatch(/^Tokens a second: A [\d.]+ \([\d.]+–[\d.]+\); B not known$/);
    expect(speedsOn(card('B', 48))).toEqual(['speed not known']);
  });

  test('is left out where the plan does not fit, and with Transformers', () => {
    expect(speedsOn(card('Tiny', 1, { bandwidthGigabytesPerSecond: 960 }))).toEqual([undefined]);
    const [group] = deviceGroups({ ...plan, runtime: 'transformers', precision: 'BF16' }, [
      card('Large', 256, { bandwidthGigabytesPerSecond: 960 }),
    ]);
    expect(group?.rows[0]?.speeds).toBeUndefined();
  });
});
