import { describe, expect, test } from 'vitest';

import { runs, runsWhole } from '../../../../src/components/fits/answer/row.ts';
import { contextCell, speedText, usersCell } from '../../../../src/components/fits/answer/cells.ts';
import { fitsSentence } from '../../../../src/components/fits/answer/words.ts';
import { goodPrecisions } from '../../../../src/components/fits/answer/good-precisions.ts';
import { fitsWork } from '../../../../src/components/fits/answer/answer.ts';
import { orderedRows } from '../../../../src/components/fits/answer/ordered-rows.ts';
import { FIRST_VIEW, nextOrder } from '../../../../src/components/fits/fields/table-view.ts';
import { placement } from '../../../../src/lib/memory/placement/placement.ts';
import { isKnown } from '../../../../src/lib/speed/not-known.ts';
import { devices, few, fitsOf, models, rowOf, setupOf } from '../facts.ts';

describe('a model on a machine', () => {
  test('has the most exact usual precision that fits: one step more does not', () => {
    const setup = setupOf({ floor: 'any' });
    const fits = fitsOf(setup);
    for (const row of fits.rows.filter(runsWhole)) {
      const choices = goodPrecisions(row.model, setup.runtime, 0);
      const above = choices[choices.findIndex((one) => one === row.precision) - 1];
      if (above === undefined) continue;
      const { runtime, contextTokens, keyPrecision, valuePrecision } = setup;
      const model = few.find(({ id }) => id === row.model.id);
      if (!model) throw new Error(`No model ${row.model.id}.`);
      const plan = {
        model,
        precision: above,
        runtime,
        contextTokens,
        keyPrecision,
        valuePrecision,
      };
      expect(placement({ ...plan, sequences: 1 }, setup.devices).verdict).toBe('does-not-fit');
    }
    expect(rowOf(fits, 'llama-3-1-8b-instruct').precision).toBe('BF16');
  });

  test('is never below the precision that is good enough', () => {
    const lowest = rowOf(fitsOf(setupOf({ floor: 'any' })), 'llama-3-3-70b-instruct');
    expect(lowest.precision).toMatch(/^IQ2|^Q2/);
    const floored = rowOf(fitsOf(setupOf({ floor: '4' })), 'llama-3-3-70b-instruct');
    expect(floored.verdict).toBe('does-not-fit');
    expect(floored.precision).toBe('Q4_K_M');
    expect(floored.why).toMatch(/^The weights alone are \d+\.\d GB/);
    expect(floored.speed).toBeUndefined();
  });

  test('that its maker publishes in four bits is had in those alone', () => {
    expect(rowOf(fitsOf(setupOf()), 'gpt-oss-20b').precision).toBe('MXFP4_MOE');
    expect(rowOf(fitsOf(setupOf({ floor: '8' })), 'gpt-oss-20b').verdict).toBe('no-file');
  });

  test('that its maker publishes below 16 bits is had in no more', () => {
    expect(goodPrecisions({ published: { precision: 'FP8' } }, 'vllm', 0)).toEqual(['FP8', 'AWQ-INT4']);
    expect(goodPrecisions({ published: { precision: 'FP8' } }, 'llama.cpp', 8)).toEqual(['Q8_0']);
    expect(goodPrecisions({ published: { precision: 'INT4' } }, 'vllm', 0)).toEqual(['INT4']);
    expect(goodPrecisions({ published: { precision: 'INT4' } }, 'llama.cpp', 8)).toEqual(['BF16', 'Q8_0']);
  });

  test('fits on more devices than one', () => {
    const row = rowOf(fitsOf(setupOf({ count: 2 })), 'llama-3-3-70b-instruct');
    expect(row.verdict).toBe('fits');
    expect(row.bytes).toBeGreaterThan(42e9);
  });

  test('leaves a part in system memory when there is some to spare, and its speed is not made up', () => {
    const row = rowOf(fitsOf(setupOf({ systemMemory: '64' })), 'llama-3-3-70b-instruct');
    expect(row.verdict).toBe('offloads');
    expect(runs(row)).toBe(true);
    expect(row.speed && isKnown(row.speed)).toBe(false);
  });

  test('that is made for less context than wanted does not count as one that fits', () => {
    const row = rowOf(fitsOf(setupOf({}, { contextTokens: 262_144 })), 'llama-3-1-8b-instruct');
    expect(row.verdict).toBe('short-context');
    expect(row.why).toContain('128k');
  });

  test('whose design no formula covers says so', () => {
    expect(rowOf(fitsOf(setupOf()), 'kimi-k3').verdict).toBe('not-modelled');
  });

  test('on a device whose usable memory is not known is not promised to fit', () => {
    const unknown = devices.find(({ id }) => id === 'nvidia-rtx-5060-ti-8');
    expect(unknown?.usableMebibytes).toBeUndefined();
    const fits = fitsOf(setupOf({ device: 'nvidia-rtx-5060-ti-8' }));
    expect(rowOf(fits, 'qwen3-4b').verdict).toBe('unknown');
    expect(fitsSentence(fits).end).toContain('would fit the printed memory');
  });

  test('is slower for each of several readers than for one', () => {
    const speed = (users: number): number => {
      const { speed: found } = rowOf(fitsOf(setupOf({}, { users, contextTokens: 4096 })), 'qwen3-4b');
      return found && isKnown(found) ? found.likely : NaN;
    };
    expect(speed(4)).toBeLessThan(speed(1));
  });
});

describe('the longest context', () => {
  test('is held while a thousand tokens more are not, and does not depend on the context wanted', () => {
    const row = rowOf(fitsOf(setupOf()), 'llama-3-1-8b-instruct');
    const most = fitsWork(few).room(row, setupOf())?.tokens ?? 0;
    expect(most).toBeGreaterThan(8192);
    const verdict = (contextTokens: number): string =>
      rowOf(fitsOf(setupOf({ floor: '16' }, { contextTokens })), 'llama-3-1-8b-instruct').verdict;
    expect(verdict(most)).toBe('tight');
    expect(verdict(most + 1024)).toBe('does-not-fit');
    const other = setupOf({}, { contextTokens: 4096 });
    expect(fitsWork(few).room(row, other)?.tokens).toBe(most);
  });

  test('is printed rounded down, or as all that the model has', () => {
    expect(contextCell({ tokens: 90_000, isAll: false, users: 1 })).toBe('87k');
    expect(contextCell({ tokens: 131_072, isAll: true, users: 1 })).toBe('all 128k');
    expect(contextCell(undefined)).toBe('–');
  });
});

describe('the most users', () => {
  test('is held while one more is not, and does not depend on the users wanted', () => {
    const row = rowOf(fitsOf(setupOf()), 'llama-3-1-8b-instruct');
    const most = fitsWork(few).room(row, setupOf())?.users ?? 0;
    expect(most).toBeGreaterThan(1);
    const verdict = (users: number): string =>
      rowOf(fitsOf(setupOf({ floor: '16' }, { users })), 'llama-3-1-8b-instruct').verdict;
    expect(verdict(most)).toMatch(/^(fits|tight)$/);
    expect(verdict(most + 1)).toBe('does-not-fit');
    expect(fitsWork(few).room(row, setupOf({}, { users: 2 }))?.users).toBe(most);
  });

  test('falls with the context of each, where the longest context stays', () => {
    const row = rowOf(fitsOf(setupOf()), 'llama-3-1-8b-instruct');
    const work = fitsWork(few);
    const [short, long] = [4096, 16_384].map((contextTokens) =>
      work.room(row, setupOf({}, { contextTokens })),
    );
    expect(short?.users).toBeGreaterThan(long?.users ?? NaN);
    expect(short?.tokens).toBe(long?.tokens);
  });

  test('is not given for a model that lies in system memory in part', () => {
    const setup = setupOf({ systemMemory: '64' });
    const row = rowOf(fitsOf(setup), 'llama-3-3-70b-instruct');
    expect(fitsWork(few).room(row, setup)).toBeUndefined();
    expect(usersCell(undefined)).toBe('–');
  });

  test('is printed whole, or as the limit of the search', () => {
    expect(usersCell({ tokens: 1, isAll: false, users: 1234 })).toBe('1,234');
    expect(usersCell({ tokens: 1, isAll: true, users: 100_000 })).toBe('100,000 or more');
  });
});

describe('the sentence', () => {
  test('counts the models and names the largest with its speed', () => {
    const fits = fitsOf(setupOf());
    const { start, count, end } = fitsSentence(fits);
    expect(start + count + end).toMatch(
      /^On one RTX 4090, 3 of 5 models fit with 8k tokens of context\. The largest is gpt-oss 20B in MXFP4.*, at about \d+ tokens a second\.$/i,
    );
  });

  test('says what to change when nothing fits', () => {
    const { count, end } = fitsSentence(fitsOf(setupOf({}, { users: 100_000 })));
    expect(count).toBe('none of 5 models');
    expect(end).toContain('A shorter context or a lower precision needs less.');
  });
});

describe('the order', () => {
  const fits = fitsOf(setupOf());
  const names = (view: Partial<typeof FIRST_VIEW>): string[] =>
    orderedRows(fits.rows, { ...FIRST_VIEW, ...view }).map(({ model }) => model.id);

  test('has what runs first, then the others, each from the largest', () => {
    expect(names({})).toEqual([
      'gpt-oss-20b',
      'llama-3-1-8b-instruct',
      'qwen3-4b',
      'kimi-k3',
      'llama-3-3-70b-instruct',
    ]);
  });

  test('by speed has the fastest first and turns round on a second press', () => {
    const speeds = (view: Partial<typeof FIRST_VIEW>): number[] =>
      orderedRows(fits.rows, { ...FIRST_VIEW, ...view }).flatMap(({ speed }) =>
        speed && isKnown(speed) ? [speed.likely] : [],
      );
    const first = nextOrder(FIRST_VIEW.sort, 'speed');
    const fast = speeds({ sort: first });
    expect(fast).toEqual(fast.toSorted((a, b) => b - a));
    expect(speeds({ sort: nextOrder(first, 'speed') })).toEqual(fast.toReversed());
  });

  test('can be narrowed by name and by maker', () => {
    expect(names({ text: 'llama 8b' })).toEqual(['llama-3-1-8b-instruct']);
    expect(names({ maker: 'OpenAI' })).toEqual(['gpt-oss-20b']);
    expect(names({ text: 'nothing of the kind' })).toEqual([]);
  });
});

test('a speed that is not known is said, not shown as none', () => {
  const without = devices.find((device) => device.bandwidthGigabytesPerSecond === undefined)?.id ?? '';
  const row = fitsOf(setupOf({ device: without })).rows.find(runsWhole);
  expect(row && speedText(row)).toEqual({ likely: 'not known' });
});

test('the facts hold every model, the largest first', () => {
  expect(models.length).toBeGreaterThan(100);
  const sizes = models.map(({ parameters }) => parameters);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});
