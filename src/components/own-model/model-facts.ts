import { parameterCount } from '../../lib/memory/model/model-tensors.ts';
import type { OwnModel, StoredWeights } from '../../lib/own-model/own-model.ts';
import { formatBytes } from '../../lib/units/bytes.ts';
import { formatParameters } from '../../lib/units/parameters.ts';
import { formatTokens } from '../../lib/units/tokens.ts';

/** How many types are named. Files with many have most of their weights in one. */
const MOST_TYPES = 3;

/**
 * Returns what was read from a file, as short facts: layers, parameters, context, bytes.
 * Example: a configuration of Llama 3.1 8B gives “32 layers”, “8.03 billion parameters” and “up to 128k tokens”.
 */
export function modelFacts({ architecture, contextLength, weights }: OwnModel): readonly string[] {
  const parameters =
    weights?.parameters ??
    (architecture && architecture.notModelled?.weights === undefined
      ? parameterCount(architecture)
      : undefined);
  return [
    ...(architecture ? [`${architecture.layers} layers`] : []),
    ...(parameters === undefined ? [] : [`${formatParameters(parameters)} parameters`]),
    ...(contextLength === undefined ? [] : [`up to ${formatTokens(contextLength)} tokens`]),
    ...(weights ? [`weights of ${formatBytes(weights.bytes)}${typesOf(weights)}`] : []),
  ];
}

function typesOf({ types }: StoredWeights): string {
  const named = types.slice(0, MOST_TYPES).map(({ name, bytes }) => `${formatBytes(bytes)} in ${name}`);
  return named.length === 0 ? '' : ` (${named.join(', ')}${types.length > MOST_TYPES ? ' and others' : ''})`;
}

/** Returns the reasons why parts of a model cannot be computed, each once. */
export function missingReasons({ architecture }: OwnModel): readonly string[] {
  const { weights, cache } = architecture?.notModelled ?? {};
  return [...new Set([weights, cache])].filter((reason) => reason !== undefined);
}
