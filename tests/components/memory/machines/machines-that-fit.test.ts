import { describe, expect, test } from 'vitest';

import {
  machinesThatFit,
  roomOnMachine,
} from '../../../../src/components/memory/machines/machines-that-fit.ts';
import { machineSentence, roomSentence } from '../../../../src/components/memory/machines/words.ts';
import { planEvaluator } from '../../../../src/lib/memory/placement/plan-memory.ts';
import { longestContext } from '../../../../src/lib/memory/search/longest-context.ts';
import { mostUsers } from '../../../../src/lib/memory/search/most-users.ts';
import { smallestDevices } from '../../../../src/lib/memory/search/smallest-devices.ts';
import { answerTo, catalogue, listed } from '../facts.ts';

const { plan, contextLength } = answerTo({});
const bf16 = { precision: 'BF16', keyPrecision: 'bf16', valuePrecision: 'bf16' } as const;

describe('the machines that hold a plan', () => {
  test.each([
    answerTo({}),
    answerTo({ model: listed('llama-3-1-8b-instruct') }),
    answerTo({ model: listed('qwen3-235b-a22b'), runtime: 'vllm', ...bf16 }),
    answerTo({ model: listed('gpt-oss-120b'), precision: 'MXFP4_MOE', users: 4 }),
  ])('are those that the library finds device by device: case %#', (answer) => {
    const found = machinesThatFit(answer.plan, catalogue.devices);
    const { sets, smallest } = smallestDevices(planEvaluator().memory(answer.plan), catalogue.devices);
    const names = (machines: typeof found.machines): string[] =>
      machines.flatMap(({ count, devices }) => devices.map(({ name }) => `${count} ${name}`)).toSorted();
    expect(names(found.machines)).toEqual(
      sets.map(({ count, device }) => `${count} ${device.name}`).toSorted(),
    );
    expect(found.smallest?.memoryGigabytes).toBe(
      (smallest?.device.memoryGigabytes ?? 0) * (smallest?.count ?? 0),
    );
  });

  test('stand with the least memory first, and a device with a price before one without', () => {
    const { machines } = machinesThatFit(plan, catalogue.devices);
    const sizes = machines.map(({ memoryGigabytes }) => memoryGigabytes);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    for (const { devices } of machines) {
      const priced = devices.map(({ launch, street }) => ((launch ?? street) ? 0 : 1));
      expect(priced).toEqual(priced.toSorted((a, b) => a - b));
    }
  });

  test('are said in a sentence', () => {
    const fitting = machinesThatFit(plan, catalogue.devices);
    expect(machineSentence(fitting)).toMatch(
      /^48 GB: one .+ or .+\. One .+: \$[\d,]+ (at launch|in \w+ 2026 \(.+\))\.$/,
    );
    expect(machineSentence(fitting)).not.toContain('cheapest by');
    expect(machineSentence(machinesThatFit(plan, []))).toContain('None of the devices');
  });
});

test('the room on a machine is the library’s longest context and most users', () => {
  const { smallest } = machinesThatFit(plan, catalogue.devices);
  if (!smallest) throw new Error('nothing holds it');
  const room = roomOnMachine(plan, smallest, contextLength);
  expect(room.context).toEqual(longestContext(plan, [smallest.devices[0]], 131_072));
  expect(room.users).toEqual(mostUsers(plan, [smallest.devices[0]], 100_000));
  expect(roomSentence(smallest, room, plan, contextLength)).toMatch(
    /^For one user, one .+ holds about \d\d,\d{3} tokens, \d\d,\d{3} of them for certain\. With 8,192 tokens for each user, \d users\.$/,
  );
});

test('room for all that a model is made for is said as such', () => {
  const small = answerTo({ model: listed('llama-3-2-1b-instruct') });
  const { machines } = machinesThatFit(small.plan, catalogue.devices);
  const large = machines.at(-1);
  if (!large) throw new Error('nothing holds it');
  const room = roomOnMachine(small.plan, large, small.contextLength);
  expect(roomSentence(large, room, small.plan, small.contextLength)).toContain(
    '131,072 tokens, all positions of its configuration',
  );
  const unknown = roomOnMachine(small.plan, large, undefined);
  expect(roomSentence(large, unknown, small.plan, undefined)).toMatch(/tokens or more|tokens, /);
});
