import type { ReaderCase } from '../../../lib/case/reader-case.ts';
import type { Architecture } from '../../../lib/catalog/models/architecture.ts';
import type { ModelSpec } from '../../../lib/catalog/models/model-spec.ts';
import type { Source } from '../../../lib/catalog/source.ts';
import { cacheTerms, type CacheTerm, type CacheTermRequest } from '../../../lib/memory/cache/cache-terms.ts';
import { computeBuffer } from '../../../lib/memory/compute/compute-buffer.ts';
import { formulaSources } from '../../../lib/memory/inference/formula-sources.ts';
import { inferenceMemory, type InferenceMemory } from '../../../lib/memory/inference/inference-memory.ts';
import type { InferencePlan } from '../../../lib/memory/plan/inference-plan.ts';
import { NotModelledError } from '../../../lib/memory/model/not-modelled.ts';
import { ownArchitecture } from '../../../lib/own-model/architecture-from-figures.ts';
import { settingKey } from '../../../lib/memory/compute/compute-by-device.ts';
import { weightBreakdown, type WeightBreakdown } from '../../../lib/memory/weights/weights.ts';
import type { Range } from '../../../lib/units/range.ts';
import type { OwnModel, StoredWeights } from '../../../lib/own-model/own-model.ts';
import { besideModel, type BesideModel } from './beside-model.ts';
import type { Catalogue } from '../catalogue.ts';
import type { AnswerSource } from './sources.ts';

/** A plan as the calculator makes it: one whose cache can be split into terms, for the formulas. */
export type CalculatorPlan = Omit<InferencePlan, 'draftTokens' | 'latentCache'> & CacheTermRequest;

/** The answer: the whole memory, or why it cannot be computed, with the parts that can. */
export interface MemoryAnswer {
  readonly name: string;
  readonly plan: CalculatorPlan;
  /** Of the model, a draft and the formulas, in this order. */
  readonly sources: readonly AnswerSource[];
  /** Absent if no formula covers a part of the architecture. */
  readonly memory?: InferenceMemory;
  readonly weights?: WeightBreakdown;
  readonly cache?: readonly CacheTerm[];
  /** The reasons why parts are missing, each once. */
  readonly notModelled: readonly string[];
  /** What runs in addition to the model: a draft, a vision projector. */
  readonly beside: BesideModel;
  /** The positions in the model's configuration, in tokens; absent where no source says so. */
  readonly contextLength?: number;
  /** The model is from the reader's own file, which no link can carry. */
  readonly isFromFile: boolean;
  /** The weights that the reader's file stores. */
  readonly stored?: StoredWeights;
}

const READER: Source = { title: 'Figures given by the reader', urlUnknown: true, read: '2026-11-24' };

/**
 * Returns the answer for a case; the model of a reader's file replaces that of the case. Throws ArchitectureError, with a
 * message for the reader, if their own figures contradict each other, and Error if the catalogue lacks a listed model,
 * which would be a bug.
 */
export function memoryAnswer(
  { model: chosen, ...run }: ReaderCase,
  catalogue: Catalogue,
  file?: OwnModel,
): MemoryAnswer {
  const fromFile = file && modelOf(file);
  const model =
    fromFile ?? (chosen.kind === 'own' ? ownModel(chosen.figures) : listedModel(chosen.id, catalogue));
  const beside = besideModel(run, model.name, model.architecture, catalogue);
  const { draftModel } = beside;
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
  const memory = weights && modelled(() => inferenceMemory(plan, weights, knownCompute(plan)), reasons);
  const cache = modelled(() => cacheTerms(plan.model, plan), reasons);
  return {
    name: model.name,
    plan,
    beside,
    sources: [
      ...(fromFile ? sourceOfFile(fromFile) : []),
      ...(!fromFile && chosen.kind === 'listed' ? [{ modelId: chosen.id, name: model.name }] : []),
      ...(draftModel ? [{ modelId: draftModel.id, name: draftModel.name }] : []),
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

function sourceOfFile({ architecture: { source } }: NamedModel): readonly Source[] {
  return source ? [source] : [];
}

/** Parts of a model's memory that have been computed before, by what they depend on. */
interface KnownParts {
  readonly weights: Map<string, WeightBreakdown>;
  readonly compute: Map<string, Range>;
}

const KNOWN_PARTS = new WeakMap<Architecture, KnownParts>();

function knownParts({ model }: CalculatorPlan): KnownParts {
  const known = KNOWN_PARTS.get(model.architecture) ?? { weights: new Map(), compute: new Map() };
  KNOWN_PARTS.set(model.architecture, known);
  return known;
}

/** Returns the weights of a plan, computed once: they do not depend on the context or the users. */
function knownWeights(plan: CalculatorPlan): WeightBreakdown {
  return remembered(knownParts(plan).weights, plan.precision, () =>
    weightBreakdown(plan.model, plan.precision),
  );
}

/** Returns the compute buffer of a plan, computed once: it does not depend on the precision of the weights. */
function knownCompute(plan: CalculatorPlan): Range {
  return remembered(knownParts(plan).compute, settingKey(plan), () => computeBuffer(plan));
}

function remembered<Value>(known: Map<string, Value>, key: string, compute: () => Value): Value {
  const value = known.get(key) ?? compute();
  known.set(key, value);
  return value;
}

type NamedModel = Pick<ModelSpec, 'name' | 'architecture'> & { readonly contextLength?: number };

function ownModel(figures: Parameters<typeof ownArchitecture>[0]): NamedModel {
  return { name: 'Your own model', architecture: ownArchitecture(figures, READER) };
}

/** Returns the model of a file; undefined if the file does not describe its architecture. */
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
