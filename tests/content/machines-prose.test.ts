import { describe, expect, it } from 'vitest';
import { allDevices, deviceNamed, modelNamed } from '../../src/components/facts/catalogue.ts';
import { activeParameters } from '../../src/components/models/open/active-parameters.ts';
import { speedAccuracy, speedErrorRows } from '../../src/components/chapters/machines/accuracy.ts';
import {
  computing,
  feltSpeeds,
  handRows,
  larch,
  longReport,
  read,
  team,
  missing,
} from '../../src/components/chapters/machines/figures.ts';
import {
  CARDS,
  DENSE_CHOICES,
  LAPTOPS,
  LARGE_MODEL,
  MIXTURE_CHOICES,
  SAME_GENERATION,
  SHARED_MACHINES,
  USUAL_REQUEST,
} from '../../src/components/chapters/machines/examples.ts';
import { bandwidthOf, deviceMemoryOf } from '../../src/components/facts/device-figures.ts';
import { isPublishedInMxfp4 } from '../../src/lib/catalog/models/published-precision.ts';
import { measuredSpeed } from '../../src/components/chapters/machines/measured-speeds.ts';
import { about } from '../../src/components/sentences/number-words.ts';
import {
  decodeRange,
  duration,
  known,
  rangeCell,
  secondsCell,
  speedOfCase,
  speedPlanOf,
} from '../../src/components/sentences/speed-words.ts';
import {
  largestFitting,
  machineName,
  usableText,
} from '../../src/components/chapters/machines/largest-fitting.ts';
import { dividedOnPc } from '../../src/components/chapters/machines/divided-model.ts';
import { offloadRows } from '../../src/components/chapters/machines/offload-rows.ts';
import {
  READING_TOKENS_PER_SECOND,
  wordsPerMinute,
} from '../../src/components/chapters/machines/reading-pace.ts';
import { placement } from '../../src/lib/memory/placement/placement.ts';
import { SPEED_ERROR_LIMITS } from '../../src/lib/evidence/speed-limits.ts';

const eightBillion = { model: 'llama-3-1-8b-instruct', precision: 'Q4_K_M', ...USUAL_REQUEST };

describe('speeds in sentences', () => {
  it('are a likely figure with its range, in two figures', () => {
    expect(rangeCell({ low: 113.3, likely: 133.3, high: 173.29 })).toBe('130\u00a0(110–170)');
    expect(rangeCell({ notKnown: 'No source gives it.' })).toBe('not known');
  });

  it('turn into minutes when seconds get many', () => {
    expect(duration(99)).toBe('99\u00a0seconds');
    expect(duration(150)).toBe('2.5\u00a0minutes');
    expect(secondsCell({ low: 120, likely: 150, high: 180 })).toBe('2.5\u00a0(2.0–3.0)\u00a0min');
    expect(secondsCell({ low: 0.4, likely: 0.5, high: 0.8 })).toBe('0.50\u00a0(0.40–0.80)\u00a0s');
  });

  it('stop at a speed that is not known, with the reason', () => {
    const spark = speedOfCase({ ...eightBillion, device: 'nvidia-dgx-spark-gb10' });
    expect(() => known(spark.timeToFirstTokenSeconds)).toThrow(/16-bit matrix rate of the DGX Spark/);
  });

  it('stop at a device that no file describes', () => {
    expect(() => deviceNamed('rtx-9999')).toThrow(/src\/content\/accelerators/);
    expect(() => bandwidthOf('nvidia-jetson-agx-orin-64')).toThrow(/bandwidthGigabytesPerSecond/);
    expect(() => deviceMemoryOf('cpu-ddr5-dual')).toThrow(/systemGibibytes/);
    expect(() => measuredSpeed('s9999')).toThrow(/s9999/);
  });
});

describe('the sum by hand', () => {
  it('divides the printed bandwidth by the weights that a token reads', () => {
    expect(read.bytes).toBe('4,617,396,224');
    expect(handRows.map(({ ceiling }) => about(ceiling))).toEqual([about(120 / 4.617), about(1008 / 4.617)]);
  });

  it('gives ranges that hold what was measured, below the ceiling', () => {
    for (const { predicted, measured, ceiling } of handRows) {
      expect(measured).toBeGreaterThan(predicted.low);
      expect(measured).toBeLessThan(predicted.high);
      expect(measured).toBeLessThan(ceiling);
    }
  });

  it('counts two operations for each weight that takes part', () => {
    const active = activeParameters(modelNamed(eightBillion.model));
    expect(computing.operations).toBe(about((2 * active) / 1e9));
  });
});

describe('reading', () => {
  it('keeps up with 238 words a minute at 5.7 tokens a second', () => {
    expect(READING_TOKENS_PER_SECOND).toBeCloseTo(5.67, 2);
    expect(wordsPerMinute(READING_TOKENS_PER_SECOND)).toBeCloseTo(238, 6);
  });

  it('is faster than one of the speeds to feel, and slower than the other two', () => {
    const [part, laptop, card] = feltSpeeds.map(({ tokensPerSecond }) => tokensPerSecond);
    expect(part).toBeLessThan(READING_TOKENS_PER_SECOND);
    expect(laptop).toBeGreaterThan(READING_TOKENS_PER_SECOND);
    expect(card).toBeGreaterThan(laptop ?? Infinity);
  });

  it('is slower than the laptop of the failing case writes, which is what makes the case one', () => {
    expect(longReport.verdict).toBe('faster than you read');
    expect(longReport.waits).toBe('more than a minute');
  });
});

describe('what runs on a machine', () => {
  it('is never below a good precision, nor above what the maker published', () => {
    for (const machine of [...CARDS, ...LAPTOPS]) {
      const { mixture } = largestFitting(machine);
      if (mixture && isPublishedInMxfp4(modelNamed(mixture.model)))
        expect(mixture.precision).toBe('MXFP4_MOE');
    }
    expect(largestFitting({ device: 'nvidia-rtx-4090' }).dense?.precision).toBe('Q5_K_M');
  });

  it('does not shrink when the memory grows', () => {
    const [small, large] = [16, 32].map((systemGibibytes) =>
      largestFitting({ device: 'cpu-ddr5-dual', systemGibibytes }),
    );
    const place = (choices: readonly string[], model: string | undefined): number =>
      choices.indexOf(model ?? '');
    expect(place(DENSE_CHOICES, large?.dense?.model)).toBeGreaterThan(
      place(DENSE_CHOICES, small?.dense?.model),
    );
    expect(place(MIXTURE_CHOICES, large?.mixture?.model)).toBeGreaterThan(-1);
  });

  it('says when only the printed memory is known', () => {
    expect(usableText({ device: 'nvidia-rtx-3080-12' })).toBe('12.9\u00a0GB (printed)');
    expect(usableText({ device: 'nvidia-rtx-4090' })).toBe('25.8\u00a0GB');
    expect(machineName({ device: 'cpu-ddr5-dual', systemGibibytes: 32 })).toBe(
      'PC without a card, 32\u00a0GB',
    );
  });

  it('is chosen among models whose kind is what the table says', () => {
    expect(DENSE_CHOICES.some((id) => modelNamed(id).architecture.experts)).toBe(false);
    expect(MIXTURE_CHOICES.every((id) => modelNamed(id).architecture.experts)).toBe(true);
  });
});

describe('the points that the chapter makes', () => {
  it('holds in the story: the card has a request done in seconds and a thousand of them within two hours', () => {
    expect(larch.seconds).toMatch(/^[1-6](\.\d)?\u00a0seconds$/);
    expect(larch.busy).toMatch(/^\d\d\u00a0minutes$/);
  });

  it('every machine with several readers holds them', () => {
    for (const { device, runtime, precision, readers } of SHARED_MACHINES) {
      const plan = speedPlanOf({
        ...eightBillion,
        device,
        runtime,
        precision,
        readers: Math.max(...readers),
      });
      expect(placement(plan, [deviceMemoryOf(device)]).verdict).toBe('fits');
    }
  });

  it('a dense model that fills a slow memory writes more slowly than people read, a mixture does not', () => {
    const pc = largestFitting({ device: 'cpu-ddr5-dual', systemGibibytes: 32 });
    const spark = largestFitting({ device: 'nvidia-dgx-spark-gb10' });
    for (const { dense, mixture } of [pc, spark]) {
      expect(parseFloat(dense?.speed ?? '')).toBeLessThan(READING_TOKENS_PER_SECOND);
      expect(parseFloat(mixture?.speed ?? '')).toBeGreaterThan(READING_TOKENS_PER_SECOND);
    }
  });

  it('a larger mixture is faster than a dense model of its generation, on every machine shown', () => {
    const { dense, mixture, precision, devices } = SAME_GENERATION;
    for (const device of devices) {
      const slow = decodeRange({ model: dense, precision, device, ...USUAL_REQUEST });
      const fast = decodeRange({ model: mixture, precision, device, ...USUAL_REQUEST });
      expect(fast.low).toBeGreaterThan(slow.high);
    }
  });

  it('a part in system memory costs most of the speed, beyond doubt', () => {
    const [whole, divided, processor] = offloadRows;
    expect(divided?.range.high).toBeLessThan((whole?.range.low ?? 0) / 2);
    expect(processor?.range.likely).toBeLessThan(divided?.range.likely ?? 0);
  });

  it('a model that fits whole is not divided', () => {
    expect(() => dividedOnPc('qwen3-4b', 'Q4_K_M')).toThrow(/fits/);
  });

  it('dividing layers over more cards adds no speed for one reader; dividing every layer does', () => {
    const large = { model: LARGE_MODEL, ...USUAL_REQUEST };
    const layers = (count: number): number =>
      decodeRange({ ...large, precision: 'Q4_K_M', device: 'nvidia-rtx-4090', count }).likely;
    const tensors = (count: number): number =>
      decodeRange({ ...large, precision: 'FP8', device: 'nvidia-h100-sxm', runtime: 'vllm', count }).likely;
    expect(layers(4)).toBeLessThanOrEqual(layers(2));
    expect(tensors(8)).toBeGreaterThan(tensors(2));
    expect(tensors(8)).toBeLessThan(4 * tensors(2));
  });

  it('sixteen readers get several times as much together as one', () => {
    expect(Number(team.times)).toBeGreaterThan(4);
    expect(Number(team.times)).toBeLessThan(16);
  });
});

describe('how exact the speeds are', () => {
  it('is within the limits that the tests of the library keep', () => {
    expect(speedAccuracy('decode').median).toBeLessThanOrEqual(SPEED_ERROR_LIMITS.decode.median);
    expect(speedAccuracy('decode', { heldOut: true }).median).toBeLessThanOrEqual(
      SPEED_ERROR_LIMITS.decode.median,
    );
  });

  it('is shown with the held-out measurements apart, which are fewer', () => {
    const rows = speedErrorRows();
    expect(rows.some(({ heldOut }) => heldOut)).toBe(true);
    for (const { compared, heldOut } of rows) expect(heldOut?.compared ?? 0).toBeLessThan(compared);
  });

  it('is not claimed where no source gives the computing rate', () => {
    const m5 = allDevices.filter(({ name }) => name.startsWith('Apple M5')).map(({ id }) => id);
    expect(missing.matrixRate).toEqual(expect.arrayContaining(['nvidia-dgx-spark-gb10', ...m5]));
  });
});
