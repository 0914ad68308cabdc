import { describe, expect, test } from 'vitest';

import {
  DEFAULT_MACHINE,
  entriesOfMachine,
  knownDevices,
  withDevice,
} from '../../../../src/components/fits/fields/machine-choice.ts';
import { readEntries, type Entries } from '../../../../src/lib/case/entries.ts';
import { caseFromQuery } from '../../../../src/lib/case/query.ts';
import { machineView, type MachineChoice } from '../../../../src/lib/case/views/machine-view.ts';
import { devices } from '../facts.ts';

const known = knownDevices(devices);

describe('a machine of the case', () => {
  test('is read as it was entered', () => {
    const choice: MachineChoice = { device: 'nvidia-h100-sxm', count: 4, floor: '8', systemMemory: '64' };
    const { stated, errors } = readEntries(entriesOfMachine(choice) as Entries, known);
    expect(errors).toEqual({});
    expect(machineView(stated)).toEqual(choice);
  });

  test('has bad parts ignored, each named', () => {
    const { stated, ignored } = caseFromQuery('?machine=abacus&machines=9&floor=5&ram=64&ram=32', known);
    expect(machineView(stated)).toEqual({ ...DEFAULT_MACHINE, systemMemory: '64' });
    expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`).toSorted()).toEqual([
      'floor=5',
      'machine=abacus',
      'machines=9',
      'ram=32',
    ]);
  });

  test('cannot put Macs together', () => {
    const { stated, ignored } = caseFromQuery('?machine=apple-m4&machines=3', known);
    expect(machineView(stated)).toEqual({ ...DEFAULT_MACHINE, device: 'apple-m4' });
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
