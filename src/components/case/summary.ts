import { requestsPerDay } from '../../lib/case/derived.ts';
import type { Case } from '../../lib/case/case.ts';
import { JOB_WORDS } from '../../lib/case/parameters/work.ts';
import { OWN_MODEL } from '../../lib/case/parameters/model.ts';
import type { Answer } from '../../lib/decision/table/questions.ts';
import { formatTokens } from '../../lib/units/tokens.ts';

/** The names of models and devices by their ids, as far as they have come. */
export interface CaseNames {
  readonly models: Readonly<Record<string, string>>;
  readonly devices: Readonly<Record<string, string>>;
}

/** Who may see the text, in a few words. */
export const DATA_WORDS: Readonly<Record<Answer<'data'>, string>> = {
  any: 'any provider may see the text',
  contract: 'a provider under contract may see it',
  sovereign: 'a provider under our own law may see it',
  'own-account': 'only our own cloud account',
  'own-hardware': 'only our own machines',
  unknown: 'not known who may see the text',
};

/**
 * Returns the parts of a case that were stated, each in a few words.
 * Example: 3,000 chats a day for answering customers: “answering customers”, “3,000 chats a day”.
 */
export function caseSummary(stated: Case, names: CaseNames): readonly string[] {
  const { job, data, model, machine, machines = 1, context, users } = stated;
  return [
    ...(job === undefined ? [] : [JOB_WORDS[job]]),
    ...trafficWords(stated),
    ...(data === undefined ? [] : [DATA_WORDS[data]]),
    ...(model === undefined
      ? []
      : [model === OWN_MODEL ? 'a model of your own' : (names.models[model] ?? model)]),
    ...(machine === undefined
      ? []
      : [`${machines > 1 ? `${String(machines)} × ` : ''}${names.devices[machine] ?? machine}`]),
    ...(context === undefined ? [] : [`${formatTokens(context)} tokens of context`]),
    ...(users === undefined ? [] : [`${users.toLocaleString('en-GB')} at the same time`]),
  ];
}

function trafficWords(stated: Case): readonly string[] {
  const { value, from } = requestsPerDay(stated);
  const text = (count: number): string => count.toLocaleString('en-GB');
  switch (from) {
    case 'stated':
      return [`${text(value)} requests a day`];
    case 'people':
      return [`${text(stated.headcount ?? 0)} people, ${text(value)} requests a day`];
    case 'chats':
      return [`${text(stated.chats ?? 0)} chats, ${text(value)} requests a day`];
    default:
      return [];
  }
}
