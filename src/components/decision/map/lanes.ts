import { LANES } from '../../../lib/decision/diagram/map.ts';
import type { OptionId } from '../../../lib/decision/table/questions.ts';
import { optionLabel } from '../../../lib/decision/words.ts';
import { allWords } from '../words.ts';

/** A lane with its heading, which is the answer about the data that leads into it. */
export interface HeadedLane {
  readonly lane: OptionId<'data'>;
  readonly heading: string;
}

/** The lanes after the start, in their order. */
export const headedLanes: readonly HeadedLane[] = LANES.flatMap((lane) =>
  lane === 'start' ? [] : [{ lane, heading: optionLabel(allWords, 'data', lane) }],
);
