import type { OwnFigures } from '../../own-model/architecture-from-figures.ts';
import type { Case } from '../case.ts';
import { contextTokens, simultaneousRequests } from '../derived.ts';
import type { DraftChoice } from '../draft-choice.ts';
import { valueOf } from '../entries.ts';
import { OWN_MODEL } from '../parameters/model.ts';
import type { ChosenModel, ReaderCase } from '../reader-case.ts';

/**
 * Returns what of a case the memory of a running model depends on.
 *
 * @example a case that states nothing: Llama 3.3 70B in Q4_K_M, 8,192 tokens, one user.
 */
export function memoryView(stated: Case): ReaderCase {
  return {
    model: chosenModel(stated),
    runtime: valueOf(stated, 'runtime'),
    precision: valueOf(stated, 'precision'),
    contextTokens: contextTokens(stated).value,
    users: simultaneousRequests(stated).value,
    keyPrecision: valueOf(stated, 'keyPrecision'),
    valuePrecision: valueOf(stated, 'valuePrecision'),
    draft: draftOf(stated),
    projectorMegabytes: stated.projector ?? 0,
  };
}

function chosenModel(stated: Case): ChosenModel {
  const id = valueOf(stated, 'model');
  return id === OWN_MODEL ? { kind: 'own', figures: ownFigures(stated) } : { kind: 'listed', id };
}

/**
 * Returns the figures of the reader's own model, those of Llama 3.1 8B where none are stated.
 *
 * @example { layers: 40 } has 40 layers and 32 heads.
 */
function ownFigures(stated: Case): OwnFigures {
  return {
    parameters: valueOf(stated, 'parameters'),
    layers: valueOf(stated, 'layers'),
    hiddenSize: valueOf(stated, 'hiddenSize'),
    heads: valueOf(stated, 'heads'),
    keyValueHeads: valueOf(stated, 'keyValueHeads'),
    headSize: valueOf(stated, 'headSize'),
    vocabularySize: valueOf(stated, 'vocabularySize'),
    tiedEmbeddings: valueOf(stated, 'tiedEmbeddings'),
  };
}

function draftOf(stated: Case): DraftChoice {
  const { draft } = stated;
  if (draft === undefined) return { kind: 'none' };
  const layers = /^own-(\d)$/.exec(draft)?.[1];
  return layers === undefined
    ? { kind: 'model', id: draft, precision: valueOf(stated, 'draftPrecision') }
    : { kind: 'own-layers', layers: Number(layers) };
}
