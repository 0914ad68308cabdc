import { SKUS } from '@huggingface/tasks';

import type { PackagedDevice } from '../lib/catalog/machines/device-list.ts';

/** The package’s name for the makers of graphics chips. */
const MAKERS = { NVIDIA: 'NVIDIA', AMD: 'AMD', Intel: 'INTEL' } as const;

const FILES = {
  NVIDIA: 'hardware-nvidia.ts',
  AMD: 'hardware-amd.ts',
  Intel: 'hardware.ts',
  Apple: 'hardware.ts',
} as const;

/** The version that package.json pins. */
const VERSION = '0.21.54';

/** The fields of an entry that we use. Its `tflops` are without matrix units, and its prices are rough. */
interface Entry {
  readonly memory?: readonly number[];
  readonly power: number;
  readonly releaseYear: number;
}

/**
 * Returns what Hugging Face’s list of hardware states of a device; undefined if it does not have the device. Uses the
 * data in the installed package and makes no network request.
 *
 * @example “RTX 5070” of NVIDIA: 12 GB, 250 W, of 2025.
 */
export function packagedDevice(vendor: string, sku: string): PackagedDevice | undefined {
  if (!isListed(vendor)) return undefined;
  const entries: Readonly<Record<string, Entry | undefined>> =
    vendor === 'Apple' ? SKUS['Apple Silicon']['-'] : SKUS.GPU[MAKERS[vendor]];
  const entry = entries[sku];
  if (!entry) return undefined;
  const file = FILES[vendor];
  return {
    memory: entry.memory ?? [],
    power: entry.power,
    year: entry.releaseYear,
    source: {
      title: `@huggingface/tasks ${VERSION}, ${file}`,
      url: `https://github.com/huggingface/huggingface.js/blob/main/packages/tasks/src/${file}`,
      read: '2026-12-01',
    },
  };
}

function isListed(vendor: string): vendor is keyof typeof FILES {
  return vendor in FILES;
}
