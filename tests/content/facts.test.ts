import { describe, expect, it } from 'vitest';
import { readDevices } from '../../src/integrations/devices.ts';
import { readFactFiles } from '../../src/integrations/fact-files.ts';
import { EvidenceSchema } from '../../src/lib/catalog/measurements/evidence.ts';
import { ModelSchema } from '../../src/lib/catalog/models/model.ts';
import { unknownModels } from '../../src/lib/catalog/measurements/references.ts';
import { NotModelledError } from '../../src/lib/memory/model/not-modelled.ts';
import { PRECISIONS } from '../../src/lib/memory/weights/precision.ts';
import { cacheBreakdown } from '../../src/lib/memory/cache/kv-cache.ts';
import { parameterCount } from '../../src/lib/memory/model/model-tensors.ts';
import { weightBytes } from '../../src/lib/memory/weights/weights.ts';

const models = readFactFiles('src/content/models', ModelSchema);
const accelerators = readDevices();
const evidence = readFactFiles('src/content/evidence', EvidenceSchema);

describe('the models', () => {
  it('are many enough to find the usual ones', () => {
    expect(models.length).toBeGreaterThanOrEqual(100);
  });

  it.each(models.map((model) => [model.id, model] as const))(
    '%s: is computed in every precision, or says why not',
    (_, model) => {
      const request = {
        runtime: 'llama.cpp',
        contextTokens: 4096,
        sequences: 1,
        keyPrecision: 'f16',
        valuePrecision: 'f16',
      } as const;
      try {
        for (const precision of PRECISIONS) {
          expect(weightBytes(model, precision)).toBeGreaterThan(0);
        }
        expect(cacheBreakdown(model, request).total).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(NotModelledError);
        expect(model.architecture.notModelled).toBeDefined();
      }
    },
  );

  it.each(
    models.flatMap((model) => {
      const billions = /(?<![\w.])(\d+(?:\.\d+)?)B\b(?! A)/.exec(model.name)?.[1];
      // “8x7B” counts experts, BitNet is not modelled, and Falcon3 1B has 1.67 billion.
      const isPlain = !/x\d|E\b|bitnet|Falcon3 1B/i.test(model.name) && billions !== undefined;
      return isPlain && model.architecture.notModelled === undefined
        ? [[model.name, model, Number(billions)] as const]
        : [];
    }),
  )('%s: has about as many weights as its name says', (_, model, billions) => {
    const count = parameterCount(model.architecture) / 1e9;
    // Makers round freely, and some names count the model without its embeddings or with a part that is not text.
    expect(count / billions).toBeGreaterThan(0.8);
    expect(count / billions).toBeLessThan(1.32);
  });

  it('have a repository each', () => {
    const repositories = models.map(({ repository }) => repository);
    expect(new Set(repositories).size).toBe(repositories.length);
  });
});

describe('the accelerators', () => {
  it('offer less memory than is printed on them, never more', () => {
    for (const { id, memoryGigabytes, usableMemoryMebibytes } of accelerators) {
      if (!usableMemoryMebibytes || !memoryGigabytes) continue;
      expect(usableMemoryMebibytes.value / 1024, id).toBeLessThanOrEqual(memoryGigabytes.value * 1.001);
    }
  });
});

describe('the evidence', () => {
  it('names models that the catalogue has, or says why it is not compared', () => {
    expect(unknownModels(evidence, new Set(models.map(({ id }) => id)))).toEqual([]);
  });

  it('reports an unknown model with the file, the measurement and what to do', () => {
    const [file] = evidence;
    const broken = file && {
      ...file,
      measurements: file.measurements.map((measurement) => ({
        ...measurement,
        model: 'no-such-model',
        excluded: undefined,
      })),
    };
    const [message] = unknownModels(broken ? [broken] : [], new Set());
    expect(message).toContain('no-such-model.yaml');
    expect(message).toContain('add the model');
  });

  it('was published before it was read', () => {
    for (const { id, source } of evidence) {
      if (source.published) expect(source.published <= source.read, id).toBe(true);
    }
  });
});
