import { Session } from 'node:inspector/promises';

/** How often functions of a folder were called. */
export interface CallCounts {
  /** Calls of all its functions. */
  readonly total: number;
  /** Calls of one of them, by its name. */
  readonly of: (counted: { readonly name: string }) => number;
}

/**
 * Runs `work` and counts the calls that it makes to the functions of modules whose address contains `folder`. The engine
 * counts, as it does for coverage, so the modules need no hook; the counts are the same on every machine. It runs
 * unoptimised meanwhile: do not measure time with it.
 */
export async function countedCalls(folder: string, work: () => void): Promise<CallCounts> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const counts = new Map<string, number>();
    let total = 0;
    for (const { url, functions } of result) {
      if (!url.includes(folder)) continue;
      for (const { functionName, ranges } of functions) {
        const count = ranges[0]?.count ?? 0;
        total += count;
        counts.set(functionName, (counts.get(functionName) ?? 0) + count);
      }
    }
    return { total, of: ({ name }) => counts.get(name) ?? 0 };
  } finally {
    session.disconnect();
  }
}
