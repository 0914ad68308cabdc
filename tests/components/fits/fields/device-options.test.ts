import { expect, test } from 'vitest';

import { allDevices } from '../../../../src/components/facts/catalogue.ts';
import { fitsDevices } from '../../../../src/components/fits/devices.ts';
import { deviceOptions } from '../../../../src/components/fits/fields/device-options.ts';
import { matchingOptions } from '../../../../src/components/form/matching-options.ts';

const options = deviceOptions(fitsDevices(allDevices));

test.each([
  ['MacBook Pro M4 Max 64 GB', ['apple-m4-max-64gb']],
  ['Mac Studio M3 Ultra 256 GB', ['apple-m3-ultra-256gb']],
  ['MacBook Air M2 24gb', ['apple-m2']],
  ['mac mini m4 pro 64 gb', ['apple-m4-pro']],
  ['RTX 4090 24 GB', ['nvidia-rtx-4090']],
  ['framework desktop 128 gb', ['amd-ryzen-ai-max-395']],
  ['Mac mini M4 16 GB', ['apple-m4-16gb']],
  ['MacBook Pro M4 Max 36 GB', ['apple-m4-max-36gb']],
  ['MacBook Pro M1 16gb', ['apple-m1', 'apple-m1-pro-16gb']],
  [
    'GeForce RTX 5070',
    ['nvidia-rtx-5070', 'nvidia-rtx-5070-ti', 'nvidia-rtx-5070-laptop', 'nvidia-rtx-5070-ti-laptop'],
  ],
  ['NVIDIA GeForce RTX 4090 mobile', ['nvidia-rtx-4090-laptop']],
  ['tesla p40', ['nvidia-p40']],
  ['AMD Radeon RX 6700 XT', ['amd-rx-6700-xt']],
  ['intel arc a750', ['intel-arc-a750']],
])('“%s” finds %j', (query, ids) => {
  expect(matchingOptions(options, query).map(({ id }) => id)).toEqual(ids);
});
