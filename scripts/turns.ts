/**
 * Returns the stages in turns: neighbours that may share time in one, each of the others in one of its own.
 */
export function turnsOf<Item extends { sharesTime?: boolean }>(stages: readonly Item[]): readonly Item[][] {
  const turns: Item[][] = [];
  for (const stage of stages) {
    const last = turns.at(-1);
    if (last?.[0]?.sharesTime === true && stage.sharesTime === true) last.push(stage);
    else turns.push([stage]);
  }
  return turns;
}

/** Runs the work on each item, in order, on at most `lanes` at the same time. Returns the results in that order. */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Promise<Result>[] = [];
  // An iterator that all lanes draw from.
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      const result = work(item);
      results.push(result);
      await result;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return Promise.all(results);
}
