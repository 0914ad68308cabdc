import { allDevices, allModels } from '../../../src/components/facts/catalogue.ts';
import { devicesFrom, modelsFrom } from '../../../src/components/facts/read-specs.ts';
import { costFacts } from '../../../src/components/facts/market.ts';
import { sourcesText } from '../../../src/components/facts/sources-text.ts';
import { devicesText, modelsText } from '../../../src/components/facts/spec-texts.ts';
import { catalogueOf } from '../../../src/components/memory/catalogue.ts';
import { memoryAnswer, type MemoryAnswer } from '../../../src/components/memory/answer/answer.ts';
import { DEFAULT_CASE, type ReaderCase } from '../../../src/lib/case/reader-case.ts';
import type { Runtime } from '../../../src/lib/memory/model/runtime.ts';

export const models = allModels;
export const accelerators = allDevices;

/** The files of facts, by their names. */
const texts: Readonly<Record<string, string>> = {
  'models.json': modelsText(models),
  'devices.json': devicesText(accelerators),
  'sources.json': sourcesText(models, accelerators, costFacts),
};
export const catalogue = catalogueOf(modelsFrom(modelsText(models)), devicesFrom(devicesText(accelerators)));

/** The addresses that the page has. */
export const FACTS_URLS = { models: '/guide/facts/models.json', devices: '/guide/facts/devices.json' };

/** Answers as the site does that has these facts. */
export function served(url: string): Promise<Response> {
  const text = texts[url.slice(url.lastIndexOf('/') + 1)];
  return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
}

/** The answer to the default case with some of it changed. */
export function answerTo(change: Partial<ReaderCase>): MemoryAnswer {
  return memoryAnswer({ ...DEFAULT_CASE, ...change }, catalogue);
}

/** The models whose memory is modelled on a runtime. How llama.cpp computes Kimi Delta Attention is not. */
export const modelledOn = (runtime: Runtime): typeof catalogue.models =>
  catalogue.models.filter(
    ({ architecture: { notModelled, recurrent } }) =>
      !notModelled && !(runtime === 'llama.cpp' && recurrent?.kind === 'kimi-delta-attention'),
  );

/** A listed model as a case has it. */
export const listed = (id: string): ReaderCase['model'] => ({ kind: 'listed', id });
