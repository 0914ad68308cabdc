import { expect, test } from 'vitest';
import { layersOf } from '../../../../src/lib/memory/model/layer.ts';
import {
  layerDevices,
  outputDevice,
  representativeLayers,
} from '../../../../src/lib/memory/plan/llama-cpp-placement.ts';
import { llama70B } from '../architectures.ts';

test('of 61 layers on 2 accelerators 31 are on the first and 30 on the second', () => {
  const layers = layerDevices(61, { accelerators: 2 }).map(({ layer }) => layer);
  expect(layers).toEqual([...Array<number>(31).fill(0), ...Array<number>(30).fill(1)]);
});

test('experts in system memory are on the processor, the number after the accelerators', () => {
  expect(layerDevices(2, { accelerators: 2, expertDevices: ['host'] })[0]).toEqual({ layer: 0, experts: 2 });
});

test('the output layer is on the last accelerator, or on the processor if a layer is', () => {
  expect(outputDevice({ accelerators: 2 })).toBe(1);
  expect(outputDevice({ accelerators: 2, layersOnHost: 3 })).toBe(2);
});

test('three of 80 equal layers on one device stand for all', () => {
  const layers = representativeLayers(layersOf(llama70B), layerDevices(80, {}));
  expect(layers.map(({ index }) => index)).toEqual([0, 1, 79]);
});
