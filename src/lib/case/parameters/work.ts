import { WORKLOAD_LIMITS, DEFAULT_WORKLOAD } from '../../cost/workload/workload.ts';
import { QUESTION_OPTIONS, UNKNOWN, type Answer, type QuestionId } from '../../decision/table/questions.ts';
import type { WorkPart } from '../case.ts';
import { JOBS } from '../choices.ts';
import { amount, choice, count, percent, tokens, type Parameter } from '../parameter.ts';

/** The words for each job, as they end the sentence “I need a model for …”. */
export const JOB_WORDS = {
  support: 'answering customers',
  assistant: 'an assistant for colleagues',
  coding: 'writing code',
  documents: 'reading documents',
  sorting: 'sorting and tagging text',
  writing: 'writing texts',
  agent: 'an agent that uses tools',
} as const satisfies Record<(typeof JOBS)[number], string>;

/**
 * Returns what reads and prints the answer to a question of the decision.
 *
 * @example the answer to `ops` is “yes”, “no” or “unknown”.
 */
export function answerTo<Question extends QuestionId>(
  question: Question,
): Pick<Parameter<Answer<Question>>, 'name' | 'read' | 'print'> {
  const options: readonly Answer<Question>[] = [...QUESTION_OPTIONS[question], UNKNOWN];
  return { name: question, ...choice(options) };
}

const { reasoningTokens, cachedShare, cacheMissShare, batchShare, growthPerMonth } = DEFAULT_WORKLOAD;

/** The parameters of the work, in the order in which they are asked. */
export const WORK_PARAMETERS: { readonly [Key in keyof WorkPart]-?: Parameter<NonNullable<WorkPart[Key]>> } =
  {
    job: { name: 'job', part: 'work', label: 'Used for', ...choice(JOBS) },
    headcount: {
      name: 'headcount',
      part: 'work',
      label: 'People who use it',
      ...count({ what: 'people', least: 1, most: 100_000_000 }),
    },
    questions: {
      name: 'questions',
      part: 'work',
      label: 'Questions per person an hour',
      ...amount(0.01, 10_000),
      usual: () => 4,
    },
    hours: {
      name: 'hours',
      part: 'work',
      label: 'Hours of use a day',
      ...amount(1, 24),
      usual: () => 8,
    },
    chats: {
      name: 'chats',
      part: 'work',
      label: 'Chats a day',
      ...count({ what: 'chats a day', least: 1, most: 100_000_000 }),
    },
    messages: {
      name: 'messages',
      part: 'work',
      label: 'Messages a chat',
      help: 'What a person sends. Each message is one request.',
      ...amount(1, 1000),
      usual: () => 4,
    },
    requests: {
      name: 'requests',
      part: 'work',
      label: 'Requests a day',
      ...count(WORKLOAD_LIMITS.requestsPerDay),
    },
    input: {
      name: 'in',
      part: 'work',
      label: 'Tokens in',
      ...count(WORKLOAD_LIMITS.inputTokens),
      usual: () => DEFAULT_WORKLOAD.inputTokens,
    },
    output: {
      name: 'out',
      part: 'work',
      label: 'Tokens out',
      ...count(WORKLOAD_LIMITS.outputTokens),
      usual: () => DEFAULT_WORKLOAD.outputTokens,
    },
    reasoning: {
      name: 'reasoning',
      part: 'work',
      label: 'Reasoning tokens',
      ...count(WORKLOAD_LIMITS.reasoningTokens),
      usual: () => reasoningTokens,
    },
    cached: {
      name: 'cached',
      part: 'work',
      label: 'Cached share of input',
      ...percent(),
      usual: () => cachedShare * 100,
    },
    misses: {
      name: 'misses',
      part: 'work',
      label: 'Cache misses',
      ...percent(),
      usual: () => cacheMissShare * 100,
    },
    batch: {
      name: 'batch',
      part: 'work',
      label: 'Share that can wait',
      ...percent(),
      usual: () => batchShare * 100,
    },
    peak: { name: 'peak', part: 'work', label: 'Peak hour ÷ average hour', ...amount(1, 100) },
    growth: {
      name: 'growth',
      part: 'work',
      label: 'Growth a month',
      ...percent(1000),
      usual: () => growthPerMonth * 100,
    },
    pace: {
      name: 'pace',
      part: 'work',
      label: 'Speed per user (tokens/s)',
      ...count(WORKLOAD_LIMITS.leastTokensPerSecond),
      usual: () => DEFAULT_WORKLOAD.leastTokensPerSecond,
    },
    context: {
      name: 'context',
      part: 'work',
      label: 'Context',
      help: 'Tokens that one conversation may hold, prompt and answer together.',
      ...tokens(1, 100_000_000, 'Write a number of tokens from 1 to 100 million, such as 8192, 32k or 128k.'),
    },
    users: {
      name: 'users',
      part: 'work',
      label: 'Simultaneous requests',
      ...count({ what: 'simultaneous users', least: 1, most: 100_000 }),
    },
    task: { part: 'work', label: 'The job', ...answerTo('task') },
    stage: { part: 'work', label: 'Stage', ...answerTo('stage') },
    volume: { part: 'work', label: 'Traffic', ...answerTo('volume') },
    split: { part: 'work', label: 'Easy part', ...answerTo('split') },
  };
