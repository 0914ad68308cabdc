import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/lib/units/range.ts';
import { inferenceSpeed, type InferenceSpeed } from '../../../src/lib/speed/inference-speed.ts';
import { isKnown, type Estimate } from '../../../src/lib/speed/not-known.ts';
import { prefillSeconds } from '../../../src/lib/speed/time/prefill-time.ts';
import { speedDevice } from '../../../src/lib/speed/machine/speed-device.ts';
import { stepSeconds } from '../../../src/lib/speed/time/step-time.ts';
import { gptOss20B, llama70B, llama8B } from '../memory/architectures.ts';
import { bareAccelerator, card, planFor, serverCard } from './examples.ts';

function known(estimate: Estimate): Range {
  if (!isKnown(estimate)) throw new Error(estimate.notKnown);
  return estimate;
}

function basisOf(speed: InferenceSpeed): NonNullable<InferenceSpeed['basis']> {
  if (!speed.basis) throw new Error('Nothing is known.');
  return speed.basis;
}

describe('decoding for one reader', () => {
  const speed = inferenceSpeed(planFor(llama8B), { device: card, count: 1 });

  it('takes the time that the worked example gives', () => {
    // Weights 15,010,381,824 B ÷ (1000e9 × 0.884) = 16.980 ms; cache of 768 tokens 100,663,296 B ÷ (1000e9 × 0.727) =
    // 0.138 ms; 32 layers × 60.3 µs = 1.930 ms.
    const { step } = basisOf(speed);
    expect(step.weights).toBeCloseTo(0.01698, 5);
    expect(step.cache).toBeCloseTo(0.000138, 6);
    expect(step.fixed).toBeCloseTo(0.00193, 5);
    expect(known(speed.decodeTokensPerSecond).likely).toBeCloseTo(1 / 0.019048, 1);
  });

  it('gives a range around the likely rate and the measurements that it comes from', () => {
    const { low, likely, high } = known(speed.decodeTokensPerSecond);
    expect(low).toBeLessThan(likely);
    expect(high).toBeGreaterThan(likely);
    expect(basisOf(speed).decodeMeasurements).toBeGreaterThan(100);
  });

  it('is held up by the memory for a large model and by fixed costs for a tiny one', () => {
    expect(basisOf(speed).limit).toBe('memory bandwidth');
    const tiny = {
      ...llama8B,
      hiddenSize: 512,
      feedForward: { size: 1024, gated: true },
      vocabularySize: 1000,
    };
    expect(basisOf(inferenceSpeed(planFor(tiny), { device: card, count: 1 })).limit).toBe(
      'fixed cost per token',
    );
  });

  it('reads four of 32 experts, so that gpt-oss 20B is faster than a dense model of its size', () => {
    const mixture = inferenceSpeed(planFor(gptOss20B, { precision: 'MXFP4_MOE' }), {
      device: card,
      count: 1,
    });
    expect(known(mixture.decodeTokensPerSecond).likely).toBeGreaterThan(150);
  });
});

describe('reading a prompt', () => {
  it('takes the time that the worked example gives', () => {
    // 2 × 7,504,924,672 × 512 ÷ (160e12 × 1.3) = 36.95 ms; attention 32 × 8192 products × 256 cells on average × 512 × 2
    // ÷ (160e12 × 0.237) = 1.81 ms; weights once 15,010,381,824 ÷ (1000e9 × 0.59) = 25.44 ms; 32 × 27 µs = 0.86 ms.
    const { prefill } = basisOf(inferenceSpeed(planFor(llama8B), { device: card, count: 1 }));
    expect(prefill?.weights).toBeCloseTo(0.03695, 4);
    expect(prefill?.attention).toBeCloseTo(0.00181, 4);
    expect(prefill?.reading).toBeCloseTo(0.02544, 4);
    expect(prefill?.fixed).toBeCloseTo(0.00086, 5);
  });

  it('comes before the first token, with one step for the token itself', () => {
    const speed = inferenceSpeed(planFor(llama8B), { device: card, count: 1 });
    const { prefill, step } = basisOf(speed);
    if (!prefill) throw new Error('The prompt is not known.');
    expect(known(speed.timeToFirstTokenSeconds).likely).toBeCloseTo(
      prefillSeconds(prefill) + stepSeconds(step),
      9,
    );
    expect(known(speed.prefillTokensPerSecond).likely).toBeCloseTo(512 / prefillSeconds(prefill), 6);
  });

  it('is a pipeline on cards that share the layers: 2 cards and 4 steps take 5 eighths of the time', () => {
    const plan = planFor(llama8B, { promptTokens: 2048 });
    const one = basisOf(inferenceSpeed(plan, { device: card, count: 1 })).prefill;
    const two = basisOf(inferenceSpeed(plan, { device: card, count: 2 })).prefill;
    if (!one || !two) throw new Error('The prompt is not known.');
    expect(prefillSeconds(two) / prefillSeconds(one)).toBeCloseTo(5 / 8, 9);
  });
});

describe('several devices', () => {
  it('take turns when each holds some of the layers: one token is no faster', () => {
    const plan = planFor(llama70B);
    const one = known(inferenceSpeed(plan, { device: card, count: 1 }).decodeTokensPerSecond).likely;
    const four = known(inferenceSpeed(plan, { device: card, count: 4 }).decodeTokensPerSecond).likely;
    expect(1 / four - 1 / one).toBeCloseTo(3 * 283e-6, 9);
  });

  it('read at the same time with tensor parallelism, and pay for the exchanges', () => {
    const plan = planFor(llama70B, { runtime: 'vllm', precision: 'BF16' });
    const one = basisOf(inferenceSpeed(plan, { device: serverCard, count: 1 })).step;
    const four = basisOf(inferenceSpeed(plan, { device: serverCard, count: 4 })).step;
    expect(four.weights).toBeCloseTo(one.weights / 4, 9);
    expect(four.link).toBeCloseTo(2 * 80 * 44e-6, 9);
    expect(one.link).toBe(0);
  });
});

describe('FP8 on a server', () => {
  it('is computed twice as fast as 16 bits where the device has a rate for it', () => {
    const plan = planFor(llama70B, { runtime: 'vllm', precision: 'FP8', promptTokens: 4000 });
    const without = basisOf(inferenceSpeed(plan, { device: serverCard, count: 1 })).prefill;
    const device = { ...serverCard, fp8Teraflops: 1979 };
    const withRate = basisOf(inferenceSpeed(plan, { device, count: 1 })).prefill;
    if (!without || !withRate) throw new Error('The prompt is not known.');
    expect(without.weights / withRate.weights).toBeCloseTo(2, 9);
  });
});

describe('a part of the model in system memory', () => {
  const half = { kind: 'layers', share: 0.5, bandwidthGigabytesPerSecond: 50 } as const;
  const speed = inferenceSpeed(planFor(llama8B), { device: card, count: 1, offload: half });

  it('decides the speed', () => {
    // Half of 15,010,381,824 B at 50 GB/s × 0.65: 230.9 ms, against 8.5 ms for the half on the card.
    const { step, limit } = basisOf(speed);
    expect(step.offload).toBeGreaterThan(0.23);
    expect(step.weights).toBeCloseTo(0.00849, 5);
    expect(limit).toBe('system memory');
  });

  it('leaves the attention on the card when only experts are in system memory', () => {
    const plan = planFor(gptOss20B, { precision: 'MXFP4_MOE' });
    const whole = basisOf(inferenceSpeed(plan, { device: card, count: 1 })).step;
    const split = basisOf(
      inferenceSpeed(plan, { device: card, count: 1, offload: { ...half, kind: 'experts', share: 1 } }),
    ).step;
    expect(split.cache).toBe(whole.cache);
    expect(split.weights).toBeLessThan(whole.weights);
    expect(split.offload).toBeGreaterThan(whole.weights);
  });

  it('says that the time of the prompt is not known', () => {
    expect(speed.prefillTokensPerSecond).toHaveProperty('notKnown');
    expect(speed.timeToFirstTokenSeconds).toHaveProperty('notKnown');
  });
});

describe('what is not known', () => {
  it('is said when the device has no bandwidth in the catalogue', () => {
    const { name, vendor, kind } = card;
    const speed = inferenceSpeed(planFor(llama8B), { device: { name, vendor, kind }, count: 1 });
    expect(speed.decodeTokensPerSecond).toEqual({
      notKnown: 'No source that we found gives the memory bandwidth of the GeForce RTX 4090.',
    });
    expect(speed.basis).toBeUndefined();
  });

  it('is said when the device has no matrix rate; decoding is still known', () => {
    const speed = inferenceSpeed(planFor(llama8B), { device: speedDevice(bareAccelerator), count: 1 });
    expect(isKnown(speed.decodeTokensPerSecond)).toBe(true);
    expect(speed.prefillTokensPerSecond).toEqual({
      notKnown: 'No source that we found gives the 16-bit matrix rate of the A card.',
    });
    expect(isKnown(speed.throughputTokensPerSecond)).toBe(false);
  });

  it('is said for a runtime that nobody measures', () => {
    const speed = inferenceSpeed(planFor(llama8B, { runtime: 'transformers' }), { device: card, count: 1 });
    expect(speed.decodeTokensPerSecond).toHaveProperty('notKnown');
  });

  it('is said for a design that no formula covers', () => {
    const strange = { ...llama8B, notModelled: { cache: 'A cache of its own design.' } };
    const speed = inferenceSpeed(planFor(strange), { device: card, count: 1 });
    expect(speed.decodeTokensPerSecond).toEqual({ notKnown: 'A cache of its own design.' });
  });
});
