import type { Architecture, Experts } from '../../catalog/models/architecture.ts';
import { MOST, type ConfigFields } from './config-fields.ts';
import type { Family } from './families.ts';

const EXPERT_COUNTS = ['n_routed_experts', 'num_experts', 'num_local_experts', 'moe_num_experts'];
const EXPERTS_PER_TOKEN = [
  'num_experts_per_tok',
  'num_experts_per_token',
  'experts_per_token',
  'top_k_experts',
  'moe_topk',
  'moe_top_k',
];

/** The feed-forward part. `unclear` says why its weights cannot be computed; absent when they can. */
export interface FeedForwardPart extends Pick<Architecture, 'feedForward' | 'experts'> {
  readonly unclear?: string;
}

/**
 * Returns the feed-forward part of a configuration: dense, a mixture of experts, or both in different layers.
 *
 * @throws {OwnModelError} when a size is missing.
 * @example DeepSeek V3 has 256 experts of 2048 and one shared, after three dense layers of 18,432.
 */
export function feedForwardPart(fields: ConfigFields, family: Family, layers: number): FeedForwardPart {
  const count = fields.optionalCount(EXPERT_COUNTS, MOST.heads);
  if (count === undefined) return { feedForward: densePart(fields, family) };
  const withExperts = layersWithExperts(fields, layers);
  if (!withExperts.includes(true)) return { feedForward: densePart(fields, family) };
  const place = placeOf(withExperts);
  return {
    ...(withExperts.includes(false) ? { feedForward: densePart(fields, family) } : {}),
    experts: { ...expertsPart(fields, family, count), ...place },
    ...(place
      ? {}
      : { unclear: 'The file places the experts in layers by a rule that this guide does not know.' }),
  };
}

function densePart(fields: ConfigFields, family: Family): NonNullable<Architecture['feedForward']> {
  const size = fields.count(['dense_intermediate_size', 'intermediate_size', 'ffn_hidden_size', 'n_inner']);
  const act = fields.text('hidden_act') ?? '';
  return {
    size,
    gated: !family.ungated && act !== 'relu2',
    ...(family.fusedFeedForward ? { fused: true } : {}),
    ...(fields.flag('mlp_bias') || family.denseBias ? { bias: true } : {}),
  };
}

/**
 * Returns the experts of a configuration, without their place among the layers. Where it has no separate size for
 * experts, `intermediate_size` is theirs (Mixtral, gpt-oss).
 *
 * @throws {OwnModelError} when a size is missing.
 * @example Mixtral 8x7B: 8 experts of 14,336, of which a token uses 2.
 */
export function expertsPart(fields: ConfigFields, family: Family, count: number): Experts {
  const size = fields.count(['moe_intermediate_size', 'intermediate_size']);
  const sharedSize = sharedSizeOf(fields, size);
  const hasRouterBias =
    family.routerBias ??
    (fields.value('topk_method') === 'noaux_tc' ||
      fields.flag('use_routing_bias') === true ||
      fields.flag('moe_router_use_bias') === true);
  return {
    count,
    perToken: fields.count(EXPERTS_PER_TOKEN, count),
    size,
    ...(sharedSize === undefined ? {} : { sharedSize }),
    ...(sharedSize !== undefined && family.sharedGate ? { sharedGate: true } : {}),
    ...(family.expertBias ? { bias: true } : {}),
    ...(hasRouterBias ? { routerBias: true } : {}),
  };
}

function sharedSizeOf(fields: ConfigFields, expertSize: number): number | undefined {
  const whole = fields.optionalCount([
    'shared_expert_intermediate_size',
    'shared_intermediate_size',
    'share_expert_dim',
  ]);
  if (whole !== undefined) return whole;
  const shared = fields.optionalCount(['n_shared_experts', 'num_shared_experts'], MOST.heads);
  const each = fields.optionalCount('moe_shared_expert_intermediate_size') ?? expertSize;
  return shared === undefined ? undefined : shared * each;
}

/** Which layers have experts, from whichever of the fields for it the file uses. */
function layersWithExperts(fields: ConfigFields, layers: number): readonly boolean[] {
  const types = fields.perLayer('mlp_layer_types', layers);
  if (types) return types.map((type) => type === 'sparse');
  const listed = fields.perLayer('moe_layer_freq', layers);
  if (listed) return listed.map((value) => value === 1);
  const chosen = fields.value('moe_layers');
  if (Array.isArray(chosen)) return Array.from({ length: layers }, (_, index) => chosen.includes(index));
  const first =
    fields.has('first_k_dense_replace') || !fields.assumes('first_k_dense_replace')
      ? (fields.optionalCount('first_k_dense_replace', MOST.layers) ?? 0)
      : fields.count('first_k_dense_replace');
  const step = fields.optionalCount(['decoder_sparse_step', 'interleave_moe_layer_step'], MOST.layers) ?? 1;
  const frequency = fields.optionalCount('moe_layer_freq', MOST.layers) ?? 1;
  const dense = fields.value('mlp_only_layers');
  return Array.from(
    { length: layers },
    (_, index) =>
      index >= first &&
      (index + 1) % step === 0 &&
      index % frequency === 0 &&
      !(Array.isArray(dense) && dense.includes(index)),
  );
}

/** The place of the experts in the terms of the catalogue, or undefined when those cannot express it. */
function placeOf(
  withExperts: readonly boolean[],
): Pick<Experts, 'firstDenseLayers' | 'everyNthLayer'> | undefined {
  const firstDenseLayers = withExperts.indexOf(true);
  const after = withExperts.indexOf(true, firstDenseLayers + 1);
  const everyNthLayer = after < 0 ? 1 : after - firstDenseLayers;
  const fits = (first: number): boolean =>
    withExperts.every((has, index) => has === (index >= first && (index + 1) % everyNthLayer === 0));
  const first = fits(0) ? 0 : firstDenseLayers;
  if (!fits(first)) return undefined;
  return {
    ...(first > 0 ? { firstDenseLayers: first } : {}),
    ...(everyNthLayer > 1 ? { everyNthLayer } : {}),
  };
}
