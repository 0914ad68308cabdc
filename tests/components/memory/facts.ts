import { readDevices } from '../../../src/integrations/devices.ts';
import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../../src/lib/catalog/models/model.ts';
import { catalogueFrom } from '../../../src/components/memory/catalogue.ts';
import { catalogueText } from '../../../src/components/memory/catalogue-text.ts';
import { memoryAnswer, type MemoryAnswer } from '../../../src/components/memory/answer/answer.ts';
import { DEFAULT_CASE, type ReaderCase } from '../../../src/lib/case/reader-case.ts';
import type { Runtime } from '../../../src/lib/memory/model/runtime.ts';

export const models = readFactFiles('src/content/models', ModelSchema);
export const accelerators = readDevices();

/** The facts of the built page. */
export const text = catalogueText(models, accelerators);
export const catalogue = catalogueFrom(text);

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
