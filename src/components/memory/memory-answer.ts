import type { ReaderCase } from '../../lib/case/reader-case.ts';
import type { Source } from '../../lib/catalog/source.ts';
import { cacheTerms, type CacheTerm } from '../../lib/memory/cache-terms.ts';
import { formulaSources } from '../../lib/memory/formula-sources.ts';
import { inferenceMemory, type InferenceMemory } from '../../lib/memory/inference-memory.ts';
import type { InferencePlan } from '../../lib/memory/inference-plan.ts';
import { NotModelledError } from '../../lib/memory/not-modelled.ts';
import { ownArchitecture } from '../../lib/memory/own-architecture.ts';
import { weightBreakdown, type WeightBreakdown } from '../../lib/memory/weights.ts';
import type { CalculatorModel, Catalogue } from './catalogue.ts';

/** What the calculator answers: the whole memory, or why not, with the parts that can be computed. */
export interface MemoryAnswer {
  readonly name: string;
  /** Absent for a model of the reader's own. */
  readonly model?: CalculatorModel;
  readonly plan: InferencePlan;
  readonly sources: readonly Source[];
  /** Absent when no formula covers a part of the design. */
  readonly memory?: InferenceMemory;
  readonly weights?: WeightBreakdown;
  readonly cache?: readonly CacheTerm[];
  /** Why parts are missing, each reason once. */
  readonly notModelled: readonly string[];
}

const READER: Source = { title: 'Figures given by the reader', urlUnknown: true, read: '2026-11-24' };

/** Returns the answer for a case. A listed model that the catalogue lacks is an error of the program. */
export function memoryAnswer(readerCase: ReaderCase, catalogue: Catalogue): MemoryAnswer {
  const { model: chosen } = readerCase;
  const model = chosen.kind === 'listed' ? catalogue.models.find(({ id }) => id === chosen.id) : undefined;
  if (chosen.kind === 'listed' && !model) {
    throw new Error(`The catalogue has no model “${chosen.id}”. Add src/content/models/${chosen.id}.yaml.`);
  }
  const architecture =
    model?.architecture ?? (chosen.kind === 'own' ? ownArchitecture(chosen.figures, READER) : undefined);
  if (!architecture) throw new Error('A case has a listed model or the figures of one.');
  const plan: InferencePlan = {
    model: { architecture },
    precision: readerCase.precision,
    runtime: readerCase.runtime,
    contextTokens: readerCase.contextTokens,
    sequences: readerCase.users,
    keyPrecision: readerCase.keyPrecision,
    valuePrecision: readerCase.valuePrecision,
  };
  const reasons: string[] = [];
  const weights = modelled(() => weightBreakdown(plan.model, plan.precision), reasons);
  const cache = modelled(() => cacheTerms(plan.model, plan), reasons);
  const memory = modelled(() => inferenceMemory(plan), reasons);
  return {
    name: model?.name ?? 'Your own model',
    plan,
    sources: [...(model ? [architecture.source] : []), ...formulaSources(plan)],
    notModelled: [...new Set(reasons)],
    ...(model ? { model } : {}),
    ...(memory ? { memory } : {}),
    ...(weights ? { weights } : {}),
    ...(cache ? { cache } : {}),
  };
}

function modelled<Result>(compute: () => Result, reasons: string[]): Result | undefined {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof NotModelledError)) throw error;
    reasons.push(error.reason);
    return undefined;
  }
}
