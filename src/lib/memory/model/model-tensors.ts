import type { Architecture } from '../../catalog/models/architecture.ts';
import { attentionTensors } from './attention-tensors.ts';
import { feedForwardTensors } from './feed-forward-tensors.ts';
import { layersOf } from './layer.ts';
import { tensorParameters, type Tensor } from './tensor.ts';

/**
 * Returns every tensor of a model, from its configuration: embedding, output and last norm first, then layer by layer.
 *
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @source the tensor shapes that llama.cpp creates for each architecture
 * (llama-model.cpp), checked against the parameter counts that publishers print.
 * @example Llama 3.1 8B gives 291 tensors with 8,030,261,248 weights.
 */
export function tensorsOf(architecture: Architecture): readonly Tensor[] {
  const { hiddenSize, vocabularySize, tiedEmbeddings } = architecture;
  const vocabularyMatrix = { columns: hiddenSize, rows: vocabularySize, copies: 1, quantizable: true };
  const tensors: Tensor[] = [
    { role: 'token-embedding', part: 'embedding', ...vocabularyMatrix },
    ...(tiedEmbeddings ? [] : [{ role: 'output', part: 'output', ...vocabularyMatrix } as const]),
    { role: 'other', part: 'small', columns: hiddenSize, rows: 1, copies: 1, quantizable: false },
  ];
  for (const layer of layersOf(architecture)) {
    tensors.push(...attentionTensors(architecture, layer), ...feedForwardTensors(architecture, layer));
  }
  return tensors;
}

/**
 * Returns the number of weights in a model, tensor by tensor.
 *
 * @example Llama 3.1 70B: 70,553,706,496.
 */
export function parameterCount(architecture: Architecture): number {
  return tensorsOf(architecture).reduce((sum, tensor) => sum + tensorParameters(tensor), 0);
}
