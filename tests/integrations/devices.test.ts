import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { packagedDevice } from '../../src/integrations/device-package.ts';
import { readDevices } from '../../src/integrations/devices.ts';
import { readFactFiles } from '../../src/integrations/fact-files.ts';
import { AcceleratorSchema } from '../../src/lib/catalog/machines/accelerator.ts';
import { DeviceListSchema } from '../../src/lib/catalog/machines/device-list.ts';

const devices = readDevices();
const own = readFactFiles('src/content/accelerators', AcceleratorSchema);
const lists = readFactFiles('src/content/device-lists', DeviceListSchema);

describe('all devices', () => {
  it('are the files of one device as they stand, and a device for each line of a list', () => {
    expect(devices).toHaveLength(own.length + lists.flatMap(({ rows }) => rows).length);
    for (const file of own) expect(devices).toContainEqual(file);
  });

  it('stand there once, by id and by name', () => {
    for (const key of ['id', 'name'] as const) {
      const values = devices.map((device) => device[key].toLowerCase());
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('have the shape of a file', () => {
    for (const { id: _name, ...device } of devices) expect(AcceleratorSchema.parse(device)).toEqual(device);
  });

  it('have a source for every number', () => {
    for (const { memoryGigabytes, kind } of devices) {
      if (kind !== 'cpu') expect(memoryGigabytes?.source.read).toBeDefined();
    }
  });
});

describe('the package with hardware', () => {
  it('has the version that the sources name', () => {
    const { version } = JSON.parse(readFileSync('node_modules/@huggingface/tasks/package.json', 'utf8')) as {
      version: string;
    };
    expect(packagedDevice('NVIDIA', 'RTX 5070')?.source.title).toContain(` ${version},`);
  });

  it('states memory, power and year of a device by maker and name', () => {
    expect(packagedDevice('NVIDIA', 'RTX 5070')).toMatchObject({ memory: [12], power: 250, year: 2025 });
    expect(packagedDevice('Apple', 'Apple M4 Max')?.memory).toContain(64);
    expect(packagedDevice('NVIDIA', 'RTX 9999')).toBeUndefined();
    expect(packagedDevice('Any', 'RTX 5070')).toBeUndefined();
  });

  it('never gives a matrix rate: most of its rates are without matrix units', () => {
    for (const { sources, cites, rows } of lists) {
      for (const row of rows.filter(({ half }) => half !== undefined)) {
        const { half = '' } = { ...cites, ...row.cites };
        expect(sources[half]?.title, row.id).not.toContain('@huggingface/tasks');
      }
    }
  });
});
