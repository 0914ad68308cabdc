import { describe, expect, test } from 'vitest';

import { builtSources } from '../../../../src/components/facts/built-sources.ts';
import { memoryMarkdown } from '../../../../src/components/memory/export.ts';
import { besideLines } from '../../../../src/components/memory/answer/beside-lines.ts';
import { draftModels } from '../../../../src/components/memory/answer/beside-model.ts';
import { memoryParts } from '../../../../src/components/memory/answer/parts.ts';
import { parameterCount } from '../../../../src/lib/memory/model/model-tensors.ts';
import { answerTo, catalogue, listed, modelledOn } from '../facts.ts';

const oneB = { kind: 'model', id: 'llama-3-2-1b-instruct', precision: 'Q4_K_M' } as const;
const beside = answerTo({ draft: oneB, projectorMegabytes: 931 });
const partsOf = ({ memory }: typeof beside): ReturnType<typeof memoryParts> => {
  if (!memory) throw new Error('not modelled');
  return memoryParts(memory);
};

describe('a draft model and a vision projector', () => {
  test('are parts of the breakdown, which still adds up', () => {
    const { parts, total } = partsOf(beside);
    expect(parts.map(({ key }) => key)).toEqual([
      ...['weights', 'cache', 'compute', 'overhead'],
      ...['draft', 'vision'],
    ]);
    const printed = parts.reduce((sum, part) => sum + Math.round(Number(part.printed) * 100), 0);
    expect(printed).toBe(Math.round(Number(total) * 100));
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('raise the need by what they take', () => {
    const alone = answerTo({}).memory?.total.likely ?? 0;
    const { draft, projector } = beside.memory?.extras ?? {};
    expect((beside.memory?.total.likely ?? 0) - alone).toBeCloseTo(
      (draft?.total.likely ?? 0) + (projector?.total.likely ?? 0),
      0,
    );
    expect(projector?.weights).toBe(931e6);
  });

  test('have a formula line each, with their figures', () => {
    const lines = besideLines(beside);
    expect(lines.map(({ title }) => title)).toEqual(['Draft: Llama 3.2 1B Instruct', 'Vision projector']);
    expect(lines[1]?.numbers).toBe('931 MB + 260 MB = 1.19 GB');
    expect(besideLines(answerTo({}))).toEqual([]);
  });

  test('stand in the Markdown with their source', () => {
    const markdown = memoryMarkdown(beside, 'https://example.org/', builtSources.lazy);
    expect(markdown).toContain('drafted by Llama 3.2 1B Instruct, a vision projector of 931 MB.');
    expect(markdown).toMatch(/\| Draft \| [\d.]+ \|/);
    expect(markdown).toContain('pull request 10586');
    expect(beside.sources).toContainEqual({ modelId: oneB.id, name: 'Llama 3.2 1B Instruct' });
    expect(markdown).toContain(builtSources.lazy?.models.get(oneB.id)?.url);
  });
});

describe('a draft that cannot draft', () => {
  const alone = answerTo({}).memory?.total.likely;

  test('since its vocabulary is another is not counted, and the answer says why', () => {
    const answer = answerTo({ draft: { ...oneB, id: 'qwen3-0-6b' } });
    expect(answer.memory?.total.likely).toBe(alone);
    expect(answer.beside.notCounted).toEqual([
      'Qwen3 0.6B cannot draft for Llama 3.3 70B Instruct in llama.cpp: its vocabulary has 151,936 tokens, not 128,256. It is not counted.',
    ]);
    expect(memoryMarkdown(answer, 'https://example.org/', builtSources.lazy)).toContain(
      'Qwen3 0.6B cannot draft',
    );
  });

  test('since it is no smaller is not counted', () => {
    const answer = answerTo({ draft: { ...oneB, id: 'llama-3-1-405b-instruct' } });
    expect(answer.memory?.total.likely).toBe(alone);
    expect(answer.beside.notCounted[0]).toContain('is no smaller than');
  });

  test('since nobody worked it out for the runtime is not counted, nor is a projector there', () => {
    const run = {
      runtime: 'transformers',
      precision: 'BF16',
      keyPrecision: 'bf16',
      valuePrecision: 'bf16',
    } as const;
    const answer = answerTo({ ...run, draft: { ...oneB, precision: 'BF16' }, projectorMegabytes: 931 });
    expect(answer.memory?.total).toEqual(answerTo(run).memory?.total);
    expect(answer.beside.notCounted).toHaveLength(2);
  });
});

test('layers of the model’s own draft too', () => {
  const answer = answerTo({ model: listed('qwen3-6-27b'), draft: { kind: 'own-layers', layers: 1 } });
  expect(partsOf(answer).parts.at(-1)?.key).toBe('draft');
  expect(besideLines(answer)[0]?.title).toBe('Draft: a layer of its own');
  expect(besideLines(answer)[0]?.note).toContain('recurrent');
});

test('the list of drafts has smaller models with as large a vocabulary, the smallest first', () => {
  const model = catalogue.models.find(({ id }) => id === 'llama-3-3-70b-instruct');
  if (!model) throw new Error('no such model');
  const drafts = draftModels(model.architecture, 'vllm', catalogue);
  expect(drafts[0]?.id).toBe('llama-3-2-1b-instruct');
  for (const draft of drafts) {
    expect(draft.architecture.vocabularySize).toBe(128_256);
    expect(parameterCount(draft.architecture)).toBeLessThan(parameterCount(model.architecture));
  }
});

test('the smallest draft that is offered for a model of each family can be computed', () => {
  const tried = new Set<string>();
  for (const { id, architecture } of modelledOn('llama.cpp')) {
    const [smallest] = draftModels(architecture, 'llama.cpp', catalogue);
    if (!smallest || tried.has(smallest.id)) continue;
    tried.add(smallest.id);
    const answer = answerTo({ model: listed(id), draft: { ...oneB, id: smallest.id } });
    expect([id, answer.beside.notCounted]).toEqual([id, []]);
    expect(answer.memory?.extras.draft?.total.likely, id).toBeGreaterThan(1e8);
  }
  expect(tried.size).toBeGreaterThan(10);
});
