import { expect, test } from 'vitest';
import { shard } from '../../../../src/lib/memory/training/peak-moments.ts';
import { trainingSetup } from '../../../../src/lib/memory/training/training-plan.ts';
import { ladderStep } from './training-plans.ts';

test('full sharding leaves 1.6 GB of 6.4 on each of 4 devices, and nothing if it waits in system memory', () => {
  expect(shard(trainingSetup(ladderStep({ devices: 4 })), 6.4e9)).toBe(1.6e9);
  expect(shard(trainingSetup(ladderStep({ devices: 4, offloadState: true })), 6.4e9)).toBe(0);
});
