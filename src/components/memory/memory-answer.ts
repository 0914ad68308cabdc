import type { ReaderCase } from '../../lib/case/reader-case.ts';
import type { Architecture } from '../../lib/catalog/architecture.ts';
import type { Source } from '../../lib/catalog/source.ts';
import { cacheTerms, type CacheTerm, type CacheTermRequest } from '../../lib/memory/cache-terms.ts';
import { formulaSources } from '../../lib/memory/formula-sources.ts';
import { inferenceMemory, type InferenceMemory } from '../../lib/memory/inference-memory.ts';
import type { InferencePlan } from '../../lib/memory/inference-plan.ts';
import { NotModelledError } from '../../lib/memory/not-modelled.ts';
import { ownArchitecture } from '../../lib/memory/own-architecture.ts';
import type { Precision } from '../../lib/memory/precision.ts';
import { weightBreakdown, type WeightBreakdown } from '../../lib/memory/weights.ts';
import type { OwnModel, StoredWeights } from '../../lib/own-model/own-model.ts';
import { besideModel, type BesideModel } from './beside-model.ts';
import type { CalculatorModel, Catalogue } from './catalogue.ts';

/** A plan as the calculator makes it, whose cache has terms. */
export type CalculatorPlan = Omit<InferencePlan, 'draftTokens' | 'latentCache'> & CacheTermRequest;

/** What the calculator answers: the whole memory, or why not, with the parts that can be computed. */
export interface MemoryAnswer {
  readonly name: string;
  readonly plan: CalculatorPlan;
  readonly sources: readonly Source[];
  /** Absent when no formula covers a part of the design. */
  readonly memory?: InferenceMemory;
  readonly weights?: WeightBreakdown;
  readonly cache?: readonly CacheTerm[];
  /** Why parts are missing, each reason once. */
  readonly notModelled: readonly string[];
  /** What runs beside the model: a draft, a vision projector. */
  readonly beside: BesideModel;
  /** The longest context that the model is made for; absent when nobody says. */
  readonly contextLength?: number;
  /** The model is from a file of the reader's, which no link can carry. */
  readonly isFromFile: boolean;
  /** The weights that such a file stores. */
  readonly stored?: StoredWeights;
}

const READER: Source = { title: 'Figures given by the reader', urlUnknown: true, read: '2026-11-24' };

/**
 * Returns the answer for a case, or for the model of a reader's file in its place. Throws ArchitectureError, in words
 * for the reader, when figures of their own contradict each other; a listed model that the catalogue lacks is an error
 * of the program.
 */
export function memoryAnswer(
  { model: chosen, ...run }: ReaderCase,
  catalogue: Catalogue,
  file?: OwnModel,
): MemoryAnswer {
  const fromFile = file && modelOf(file);
  const model =
    fromFile ?? (chosen.kind === 'own' ? ownModel(chosen.figures) : listedModel(chosen.id, catalogue));
  const isListed = !fromFile && chosen.kind === 'listed';
  const beside = besideModel(run, model.name, model.architecture, catalogue);
  const { contextLength } = model;
  const plan: CalculatorPlan = {
    model: { architecture: model.architecture },
    precision: run.precision,
    runtime: run.runtime,
    contextTokens: run.contextTokens,
    sequences: run.users,
    keyPrecision: run.keyPrecision,
    valuePrecision: run.valuePrecision,
    ...(Object.keys(beside.extras).length > 0 ? { extras: beside.extras } : {}),
  };
  const reasons: string[] = [];
  const weights = modelled(() => knownWeights(plan), reasons);
  const memory = weights && modelled(() => inferenceMemory(plan, weights), reasons);
  const cache = modelled(() => cacheTerms(plan.model, plan), reasons);
  return {
    name: model.name,
    plan,
    beside,
    sources: [
      ...(isListed || fromFile ? [model.architecture.source] : []),
      ...(beside.draftModel ? [beside.draftModel.architecture.source] : []),
      ...formulaSources(plan),
    ],
    notModelled: [...new Set(reasons)],
    isFromFile: fromFile !== undefined,
    ...(contextLength === undefined ? {} : { contextLength }),
    ...(fromFile && file.weights ? { stored: file.weights } : {}),
    ...(memory ? { memory } : {}),
    ...(weights ? { weights } : {}),
    ...(cache ? { cache } : {}),
  };
}

const KNOWN_WEIGHTS = new WeakMap<Architecture, Map<Precision, WeightBreakdown>>();

/** The weights of a plan, worked out once: they stay the same when a reader changes the context or the users. */
function knownWeights({ model, precision }: CalculatorPlan): WeightBreakdown {
  const known = KNOWN_WEIGHTS.get(model.architecture) ?? new Map<Precision, WeightBreakdown>();
  KNOWN_WEIGHTS.set(model.architecture, known);
  const weights = known.get(precision) ?? weightBreakdown(model, precision);
  known.set(precision, weights);
  return weights;
}

type NamedModel = Pick<CalculatorModel, 'name' | 'architecture'> & { readonly contextLength?: number };

function ownModel(figures: Parameters<typeof ownArchitecture>[0]): NamedModel {
  return { name: 'Your own model', architecture: ownArchitecture(figures, READER) };
}

/** The model of a file, if the file says how it is built. */
function modelOf({ name = 'Your own model', architecture, contextLength }: OwnModel): NamedModel | undefined {
  return architecture && { name, architecture, ...(contextLength === undefined ? {} : { contextLength }) };
}

function listedModel(id: string, { models }: Catalogue): NamedModel {
  const model = models.find((candidate) => candidate.id === id);
  if (model) return model;
  throw new Error(`The catalogue has no model “${id}”. Add src/content/models/${id}.yaml.`);
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
