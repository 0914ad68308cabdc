import type { TouchOptions } from '../../integrations/touch-directive.ts';
import { CASE_PARAMETERS } from '../../lib/case/query.ts';
import { CASE_KEY } from './stored-case.ts';

/** A tool wakes when the address states a case, and when it comes into view while this browser keeps one. */
export const WHEN_CASE = { words: CASE_PARAMETERS.join(' '), stored: CASE_KEY } satisfies TouchOptions;
