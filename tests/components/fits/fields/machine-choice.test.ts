import { describe, expect, test } from 'vitest';

import {
  DEFAULT_MACHINE,
  linkWithMachine,
  machineFromAddress,
  withDevice,
  type MachineChoice,
} from '../../../../src/components/fits/fields/machine-choice.ts';
import { devices } from '../facts.ts';

const read = (query: string): ReturnType<typeof machineFromAddress> => machineFromAddress(query, devices);

describe('the address', () => {
  test('says nothing about the default machine, and keeps what is not the machine’s', () => {
    expect(linkWithMachine('https://example.org/?floor=8&context=32k#fit', DEFAULT_MACHINE)).toBe(
      'https://example.org/?context=32k#fit',
    );
  });

  test('gives back what was written', () => {
    const choice: MachineChoice = { device: 'nvidia-h100-sxm', count: 4, floor: '8', systemMemory: '64' };
    const { search } = new URL(linkWithMachine('https://example.org/', choice));
    expect(search).toBe('?machine=nvidia-h100-sxm&machines=4&floor=8&ram=64');
    expect(read(search)).toEqual({ choice, ignored: [] });
  });

  test('has bad parts ignored, each named', () => {
    const { choice, ignored } = read('?machine=abacus&machines=9&floor=5&ram=64&ram=32');
    expect(choice).toEqual({ ...DEFAULT_MACHINE, systemMemory: '64' });
    expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`).toSorted()).toEqual([
      'floor=5',
      'machine=abacus',
      'machines=9',
      'ram=32',
    ]);
  });

  test('cannot put Macs together', () => {
    const { choice, ignored } = read('?machine=apple-m4&machines=3');
    expect(choice).toEqual({ ...DEFAULT_MACHINE, device: 'apple-m4' });
    expect(ignored).toEqual([{ parameter: 'machines', value: '3' }]);
  });
});

test('another device keeps the number only where devices can be put together', () => {
  const choice = { ...DEFAULT_MACHINE, count: 4 };
  const named = (id: string): MachineChoice => {
    const device = devices.find((one) => one.id === id);
    if (!device) throw new Error(id);
    return withDevice(choice, device);
  };
  expect(named('nvidia-rtx-3090').count).toBe(4);
  expect(named('apple-m4').count).toBe(1);
});
