import { describe, expect, it } from 'vitest';
import { mostUsers } from '../../../../src/lib/memory/search/most-users.ts';
import { speedOf } from '../../../../src/lib/speed/inference-speed.ts';
import { speedDevice } from '../../../../src/lib/speed/machine/speed-device.ts';
import { speedWork } from '../../../../src/lib/speed/work/speed-work.ts';
import { stepSeconds } from '../../../../src/lib/speed/time/step-time.ts';
import { isServing } from '../../../../src/lib/cost/serving/serving-unit.ts';
import { servingUnits, type ServingRequest } from '../../../../src/lib/cost/serving/serving-units.ts';
import { facts, served, workloadWith } from '../examples.ts';

const units = servingUnits(facts);
const request = (changes: Partial<ServingRequest> = {}): ServingRequest => ({
  modelId: 'gpt-oss-120b',
  deviceId: 'nvidia-h100-sxm',
  runtime: 'vllm',
  precision: 'MXFP4',
  workload: workloadWith(),
  ...changes,
});

const reasonOf = (changes: Partial<ServingRequest>): string => {
  const unit = units.unit(request(changes));
  return isServing(unit) ? 'It is served.' : unit.reason;
};

describe('a serving unit', () => {
  it('takes the fewest devices that hold the model', () => {
    expect(served(units.unit(request())).deviceCount).toBe(1);
    const dense = request({ modelId: 'llama-3-3-70b-instruct', precision: 'BF16' });
    expect(served(units.unit(dense)).deviceCount).toBe(2);
  });

  it('answers as many readers as still get the speed that is wanted, and not one more', () => {
    const { readers, tokensPerSecondEach, deviceCount } = served(units.unit(request()));
    expect(tokensPerSecondEach).toBeGreaterThanOrEqual(20);
    const model = facts.models.find(({ id }) => id === 'gpt-oss-120b');
    const device = facts.accelerators.find(({ id }) => id === 'nvidia-h100-sxm');
    if (!model || !device) throw new Error('The catalogue has changed.');
    const work = speedWork({
      model,
      precision: 'MXFP4',
      runtime: 'vllm',
      contextTokens: 1800,
      sequences: 4,
      keyPrecision: 'bf16',
      valuePrecision: 'bf16',
    });
    const each = (sequences: number): number => {
      const asked = { promptTokens: 750, cachedTokens: 750, answerTokens: 300, sequences };
      const { basis } = speedOf(work, { device: speedDevice(device), count: deviceCount }, asked);
      return basis ? 1 / stepSeconds(basis.loadedStep) : 0;
    };
    expect(each(readers)).toBe(tokensPerSecondEach);
    expect(each(readers + 1)).toBeLessThan(20);
  });

  it('holds no more readers than its memory, as the search for the most users finds them', () => {
    const workload = workloadWith({ inputTokens: 30_000, cachedShare: 0, leastTokensPerSecond: 1 });
    const unit = served(
      units.unit(
        request({ modelId: 'llama-3-3-70b-instruct', precision: 'FP8', deviceId: 'nvidia-h200', workload }),
      ),
    );
    const model = facts.models.find(({ id }) => id === 'llama-3-3-70b-instruct');
    if (!model) throw new Error('The catalogue has changed.');
    const h200 = { kind: 'datacenter', memoryGigabytes: 141, usableMebibytes: 143_771 } as const;
    const { most } = mostUsers(
      {
        model,
        precision: 'FP8',
        runtime: 'vllm',
        contextTokens: 30_300,
        sequences: 1,
        keyPrecision: 'bf16',
        valuePrecision: 'bf16',
      },
      [h200],
      256,
    );
    expect(unit.deviceCount).toBe(1);
    expect(unit.readers).toBe(most.likely);
    expect(unit.readers).toBeLessThan(256);
  });

  it('takes more devices when one reader would wait too long on the fewest', () => {
    const fast = request({
      modelId: 'llama-3-3-70b-instruct',
      precision: 'BF16',
      workload: workloadWith({ leastTokensPerSecond: 35 }),
    });
    expect(served(units.unit(fast)).deviceCount).toBeGreaterThan(2);
  });

  it('answers fewer readers when each wants more', () => {
    const patient = served(units.unit(request({ workload: workloadWith({ leastTokensPerSecond: 10 }) })));
    const hasty = served(units.unit(request({ workload: workloadWith({ leastTokensPerSecond: 40 }) })));
    expect(hasty.readers).toBeLessThan(patient.readers);
    expect(hasty.tokensPerSecond.likely).toBeLessThan(patient.tokensPerSecond.likely);
  });

  it('is the same object when asked again at another number of requests', () => {
    expect(units.unit(request({ workload: workloadWith({ requestsPerDay: 5 }) }))).toBe(
      units.unit(request()),
    );
  });
});

describe('a model that is not served', () => {
  it('does not fit, and by how much', () => {
    expect(reasonOf({ modelId: 'deepseek-r1', precision: 'BF16', deviceId: 'nvidia-l4' })).toMatch(
      /does not fit 8 × L4.*missing/,
    );
  });

  it('takes no request as long as this', () => {
    expect(reasonOf({ workload: workloadWith({ inputTokens: 200_000 }) })).toBe(
      'A request has 200,300 tokens, and gpt-oss 120B takes at most 131,072.',
    );
  });

  it('is too slow for what is wanted, and how slow', () => {
    expect(
      reasonOf({
        modelId: 'llama-3-3-70b-instruct',
        precision: 'Q4_K_M',
        runtime: 'llama.cpp',
        deviceId: 'apple-m4-max',
      }),
    ).toMatch(/^One reader gets \d+(\.\d)? tokens a second on 1 × Apple M4 Max.*; 20 are wanted\.$/);
  });

  it('or whose device is not in the catalogue, or has no memory of its own', () => {
    expect(reasonOf({ deviceId: 'nothing' })).toContain('not in the catalogue');
    expect(reasonOf({ modelId: 'nothing' })).toContain('not in the catalogue');
    expect(reasonOf({ deviceId: 'cpu-ddr5-dual' })).toContain('no memory of its own');
  });
});
