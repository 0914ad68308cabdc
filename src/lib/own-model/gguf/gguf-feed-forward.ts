import type { Architecture, Experts, Recurrent } from '../../catalog/models/architecture.ts';
import { OwnModelError } from '../own-model.ts';
import type { GgufFields } from './gguf-fields.ts';

/**
 * Returns the feed-forward part of a GGUF file from its tensors: dense layers, experts, or both.
 *
 * @throws {OwnModelError} when layers have experts but the key `expert_count` or `expert_used_count` is missing.
 * @example `blk.0.ffn_down.weight` with rows of 14,336 and `blk.0.ffn_gate.weight` give { size: 14336, gated: true }.
 */
export function ggufFeedForward(fields: GgufFields): Pick<Architecture, 'feedForward' | 'experts'> {
  const all = Array.from({ length: fields.layers }, (_, layer) => layer);
  const dense = all.find((layer) => fields.tensors(layer).has('ffn_down.weight'));
  const mixed = all.find((layer) => fields.tensors(layer).has('ffn_down_exps.weight'));
  return {
    ...(dense === undefined ? {} : { feedForward: densePart(fields, dense, all) }),
    ...(mixed === undefined ? {} : { experts: expertsPart(fields, mixed) }),
  };
}

function densePart(
  fields: GgufFields,
  shown: number,
  all: readonly number[],
): NonNullable<Architecture['feedForward']> {
  const size = (layer: number): number | undefined => fields.dimension(layer, 'ffn_down.weight', 0);
  const first = size(shown) ?? 1;
  const isUniform = all.every((layer) => [first, undefined].includes(size(layer)));
  // Some layers have neither feed-forward part nor mixer, so the sizes are listed layer by layer, 0 for those.
  const hasEmpty = all.some((layer) => isEmpty(fields, layer));
  const tensors = fields.tensors(shown);
  const isFused =
    !tensors.has('ffn_gate.weight') && fields.dimension(shown, 'ffn_up.weight', 1) === first * 2;
  return {
    size: isUniform && !hasEmpty ? first : all.map((layer) => size(layer) ?? 0),
    gated: isFused || tensors.has('ffn_gate.weight'),
    ...(isFused ? { fused: true } : {}),
    ...(tensors.has('ffn_down.bias') ? { bias: true } : {}),
  };
}

function isEmpty(fields: GgufFields, layer: number): boolean {
  const tensors = fields.tensors(layer);
  return (
    tensors.size > 0 &&
    !['ffn_down.weight', 'ffn_down_exps.weight', 'attn_output.weight', 'ssm_out.weight'].some((name) =>
      tensors.has(name),
    )
  );
}

function expertsPart(fields: GgufFields, layer: number): Experts {
  const tensors = fields.tensors(layer);
  const has = (name: string): boolean => tensors.has(name);
  const input = fields.dimension(layer, 'ffn_up_exps.weight', 0);
  const sharedSize = fields.dimension(layer, 'ffn_down_shexp.weight', 0);
  const isGated = has('ffn_gate_exps.weight') || has('ffn_gate_up_exps.weight');
  return {
    count: fields.count('expert_count'),
    perToken: fields.count('expert_used_count'),
    size: fields.dimension(layer, 'ffn_down_exps.weight', 0) ?? fields.count('expert_feed_forward_length'),
    ...(sharedSize === undefined ? {} : { sharedSize }),
    ...(has('ffn_gate_inp_shexp.weight') ? { sharedGate: true } : {}),
    ...place(fields),
    ...(has('ffn_down.weight') ? { besideDense: true } : {}),
    ...(input === undefined || input === fields.count('embedding_length') ? {} : { latentSize: input }),
    ...(isGated ? {} : { gated: false }),
    ...(has('ffn_down_exps.bias') ? { bias: true } : {}),
    ...(has('exp_probs_b.bias') || has('ffn_gate_inp.bias') ? { routerBias: true } : {}),
  };
}

/** Which layers have experts: all from a first one on, every nth, or those with their own letter in the pattern. */
function place(fields: GgufFields): Pick<Experts, 'firstDenseLayers' | 'everyNthLayer'> {
  const withExperts = Array.from({ length: fields.layers }, (_, layer) =>
    fields.tensors(layer).has('ffn_down_exps.weight'),
  );
  const first = withExperts.indexOf(true);
  const step = withExperts.indexOf(true, first + 1) - first;
  const isRegular =
    step > 1 &&
    withExperts.every((has, layer) => has === ((layer + 1) % step === 0) || fields.tensors(layer).size === 0);
  const isChannelAlone =
    fields.tensors(first).has('attn_output.weight') || fields.tensors(first).has('ssm_out.weight');
  if (!isChannelAlone) return {};
  if (isRegular) return { everyNthLayer: step };
  return first > 0 ? { firstDenseLayers: first } : {};
}

/**
 * Returns the recurrent part of a GGUF file, or undefined when no layer has one. `letters` has one letter a layer.
 *
 * @throws {OwnModelError} when a size is missing, or the inner size does not divide among the heads.
 * @example `ssm.inner_size` 6144 and `ssm.time_step_rank` 48 are 48 heads of 128.
 */
export function ggufRecurrent(fields: GgufFields, letters: string): Recurrent | undefined {
  const shown = letters.toUpperCase().indexOf('R');
  if (shown < 0) return undefined;
  const tensors = fields.tensors(shown);
  const heads = fields.count('ssm.time_step_rank');
  const innerSize = fields.count('ssm.inner_size');
  if (innerSize % heads !== 0) {
    throw new OwnModelError(
      `\`${fields.name}.ssm.inner_size\` is ${innerSize}, which does not divide among ${heads} heads (\`ssm.time_step_rank\`).`,
    );
  }
  const headSize = innerSize / heads;
  const groups = fields.optionalCount('ssm.group_count') ?? 1;
  const stateSize = fields.count('ssm.state_size');
  const convolution = fields.count('ssm.conv_kernel');
  return tensors.has('ssm_in.weight') && !tensors.has('ssm_ba.weight')
    ? { kind: 'mamba-2', heads, headSize, groups, stateSize, convolution }
    : {
        kind: 'gated-delta-net',
        keyHeads: groups,
        valueHeads: heads,
        keyHeadSize: stateSize,
        valueHeadSize: headSize,
        convolution,
      };
}
