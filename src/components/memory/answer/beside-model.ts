import type { ReaderCase } from '../../../lib/case/reader-case.ts';
import type { Architecture } from '../../../lib/catalog/models/architecture.ts';
import type { ModelSpec } from '../../../lib/catalog/models/model-spec.ts';
import { canDraft, vocabulariesMatch } from '../../../lib/memory/plan/draft-vocabulary.ts';
import type { ExtraContexts } from '../../../lib/memory/plan/extras.ts';
import { parameterCount } from '../../../lib/memory/model/model-tensors.ts';
import type { Catalogue } from '../catalogue.ts';
import { RUNTIME_NAMES } from '../runtime-names.ts';

/** What runs in addition to the model of a case. */
export interface BesideModel {
  /** In the form that the library takes. */
  readonly extras: ExtraContexts;
  /** The draft in words; absent if none is counted. */
  readonly draftName?: string;
  readonly draftModel?: ModelSpec;
  /** Why something that the reader chose is not counted, in words. */
  readonly notCounted: readonly string[];
}

const NO_DRAFT_RUNTIME = 'Drafting is worked out for llama.cpp and vLLM only, so the draft is not counted.';
const NO_PROJECTOR_RUNTIME =
  'A vision projector is worked out for llama.cpp only, where it is a file of its own. It is not counted.';

/**
 * Returns what a case runs in addition to its model: what can be counted, and why the rest is not. A draft from the
 * catalogue counts if it is smaller than the model and its vocabulary has the same size. Throws if the catalogue lacks it.
 */
export function besideModel(
  { draft, projectorMegabytes, runtime }: Pick<ReaderCase, 'draft' | 'projectorMegabytes' | 'runtime'>,
  name: string,
  architecture: Architecture,
  { models }: Pick<Catalogue, 'models'>,
): BesideModel {
  const notCounted: string[] = [];
  const isLlamaCpp = runtime === 'llama.cpp';
  if (projectorMegabytes > 0 && !isLlamaCpp) notCounted.push(NO_PROJECTOR_RUNTIME);
  const projector =
    projectorMegabytes > 0 && isLlamaCpp ? { projector: { fileBytes: projectorMegabytes * 1e6 } } : {};
  if (draft.kind === 'none') return { extras: projector, notCounted };
  if (!canDraft(runtime)) return { extras: projector, notCounted: [NO_DRAFT_RUNTIME, ...notCounted] };
  if (draft.kind === 'own-layers') {
    const draftName = `${draft.layers === 1 ? 'a layer' : `${draft.layers} layers`} of its own`;
    return { extras: { ...projector, draft }, draftName, notCounted };
  }
  const draftModel = models.find(({ id }) => id === draft.id);
  if (!draftModel) throw new Error(`The catalogue has no model “${draft.id}”.`);
  const obstacle = draftObstacle(name, architecture, draftModel, runtime);
  if (obstacle !== undefined) return { extras: projector, notCounted: [obstacle, ...notCounted] };
  const { precision } = draft;
  return {
    extras: { ...projector, draft: { kind: 'model', model: draftModel, precision } },
    draftName: draftModel.name,
    draftModel,
    notCounted,
  };
}

/** Returns why a model of the catalogue cannot draft for another, in words; undefined when it can. */
function draftObstacle(
  name: string,
  architecture: Architecture,
  draft: ModelSpec,
  runtime: ReaderCase['runtime'],
): string | undefined {
  if (architecture.notModelled) return `No formula covers ${name}, so a draft for it is not counted.`;
  const [size, draftSize] = [architecture.vocabularySize, draft.architecture.vocabularySize];
  if (!vocabulariesMatch(size, draftSize, runtime)) {
    return `${draft.name} cannot draft for ${name} in ${RUNTIME_NAMES[runtime]}: its vocabulary has ${draftSize.toLocaleString('en-GB')} tokens, not ${size.toLocaleString('en-GB')}. It is not counted.`;
  }
  if (draft.architecture.notModelled) return `No formula covers ${draft.name}, so the draft is not counted.`;
  return parameterCount(draft.architecture) < parameterCount(architecture)
    ? undefined
    : `${draft.name} is no smaller than ${name}, so it cannot draft for it. It is not counted.`;
}

/** Returns the models of the catalogue that can draft for another, the smallest first. */
export function draftModels(
  architecture: Architecture,
  runtime: ReaderCase['runtime'],
  { models }: Pick<Catalogue, 'models'>,
): readonly ModelSpec[] {
  return models
    .filter((draft) => draftObstacle('', architecture, draft, runtime) === undefined)
    .map((draft) => ({ draft, parameters: parameterCount(draft.architecture) }))
    .toSorted((a, b) => a.parameters - b.parameters)
    .map(({ draft }) => draft);
}
