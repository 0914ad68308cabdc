/**
 * Returns how many layers each device gets when they are divided in proportion to `shares` (more than 0 each), as
 * llama.cpp does by its devices' free memory. The output layer counts as one more layer, at the end.
 *
 * @source the layer split in llama-model.cpp.
 * @example 61 layers on two equal devices: 31 and 30; on 24 and 12 GB: 42 and 19.
 */
export function proportionalCounts(layers: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const counts = shares.map(() => 0);
  let device = 0;
  let upTo = shares[0] ?? 0;
  for (let index = 0; index < layers; index += 1) {
    while (device < shares.length - 1 && index * sum >= upTo * (layers + 1)) {
      device += 1;
      upTo += shares[device] ?? 0;
    }
    counts[device] = (counts[device] ?? 0) + 1;
  }
  return counts;
}

/**
 * Returns how many layers each device gets when each in turn takes as many as fit into its room, in bytes; undefined
 * when some are left over. Layers stay in order, so no other division holds them when this one does not: whatever the
 * devices before it take, none ends at a later layer than here.
 *
 * @example layers of 3, 3, 3 and 3 bytes in rooms of 10 and 5: 3 and 1; in rooms of 10 and 2: undefined.
 */
export function packedCounts(
  layerBytes: readonly number[],
  rooms: readonly number[],
): readonly number[] | undefined {
  if (rooms.some((room) => room < 0)) return undefined;
  let next = 0;
  const counts = rooms.map((room) => {
    const first = next;
    let used = layerBytes[next];
    while (used !== undefined && used <= room) {
      next += 1;
      const following = layerBytes[next];
      used = following === undefined ? undefined : used + following;
    }
    return next - first;
  });
  return next === layerBytes.length ? counts : undefined;
}
