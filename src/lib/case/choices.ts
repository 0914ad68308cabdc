/** What a model is wanted for. The words that a reader sees are in `parameters/work.ts`. */
export const JOBS = ['support', 'assistant', 'coding', 'documents', 'sorting', 'writing', 'agent'] as const;
export type Job = (typeof JOBS)[number];

/** The fewest bits a weight that are good enough for a reader. */
export const FLOORS = ['any', '4', '8', '16'] as const;
export type Floor = (typeof FLOORS)[number];

/** System memory in gigabytes of 2^30 bytes that may hold what the devices do not. */
export const SYSTEM_MEMORIES = ['0', '16', '32', '64', '128'] as const;
export type SystemMemory = (typeof SYSTEM_MEMORIES)[number];

/** Devices that can be put together. */
export const MOST_MACHINES = 8;
