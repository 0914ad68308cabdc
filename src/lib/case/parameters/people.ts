import type { AssumptionId } from '../../cost/facts/assumption.ts';
import type { OwnAssumptionId, PeoplePart, QualityPart, RulesPart } from '../case.ts';
import { amount, yesOrNo, type Parameter } from '../parameter.ts';
import { answerTo } from './work.ts';

/** The parameters of the rules. */
export const RULES_PARAMETERS: {
  readonly [Key in keyof RulesPart]-?: Parameter<NonNullable<RulesPart[Key]>>;
} = {
  data: { part: 'rules', label: 'Who may see the text', ...answerTo('data') },
  control: { part: 'rules', label: 'Keep the weights', ...answerTo('control') },
};

/** The parameters of quality. */
export const QUALITY_PARAMETERS: {
  readonly [Key in keyof QualityPart]-?: Parameter<NonNullable<QualityPart[Key]>>;
} = { quality: { part: 'quality', label: 'What your test said', ...answerTo('quality') } };

/** The least and the most that each assumption can be; beyond them sums make no sense. */
const ASSUMPTION_LIMITS: Readonly<Record<AssumptionId, readonly [least: number, most: number]>> = {
  'usd-per-hour': [0, 10_000],
  'hours-api': [0, 5000],
  'hours-tenant': [0, 5000],
  'hours-rented': [0, 5000],
  'hours-server': [0, 5000],
  'hours-computer': [0, 5000],
  'usd-per-kwh': [0, 10],
  'power-usage-effectiveness': [1, 5],
  'server-power-factor': [1, 10],
  'idle-power-share': [0, 1],
  'write-off-years': [0.5, 20],
  'server-price-factor': [1, 10],
  'hosting-usd-per-month': [0, 100_000],
  'peak-over-mean': [1, 100],
  'safe-utilisation': [0.01, 1],
  'spare-copies': [0, 100],
  'cold-start-seconds': [0, 3600],
  'idle-timeout-seconds': [0, 86_400],
  'office-hours-per-month': [1, 730],
};

/** The assumptions that are parameters of their own, in the order of the cost library. */
export const OWN_ASSUMPTION_IDS = (Object.keys(ASSUMPTION_LIMITS) as AssumptionId[]).filter(
  (id): id is OwnAssumptionId => id !== 'peak-over-mean',
);

/** The parameters of the people. The name of an assumption comes from its fact; its id stands in here. */
export const PEOPLE_PARAMETERS: {
  readonly [Key in keyof PeoplePart]-?: Parameter<NonNullable<PeoplePart[Key]>>;
} = {
  ops: { part: 'people', label: 'Somebody to run it', ...answerTo('ops') },
  people: {
    name: 'people',
    part: 'people',
    label: 'Count people’s hours',
    ...yesOrNo(),
    usual: () => true,
  },
  ...(Object.fromEntries(
    OWN_ASSUMPTION_IDS.map((name) => [
      name,
      { name, part: 'people', label: name, ...amount(...ASSUMPTION_LIMITS[name]) },
    ]),
  ) as unknown as Record<OwnAssumptionId, Parameter<number>>),
};
