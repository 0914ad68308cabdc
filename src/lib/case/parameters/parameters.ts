import type { Case } from '../case.ts';
import type { Parameter } from '../parameter.ts';
import { MACHINE_PARAMETERS } from './machine.ts';
import { MODEL_PARAMETERS } from './model.ts';
import { PEOPLE_PARAMETERS, QUALITY_PARAMETERS, RULES_PARAMETERS } from './people.ts';
import { WORK_PARAMETERS } from './work.ts';

/** A part of a case that a reader states, by its key. */
export type CaseKey = keyof Case;

type Table = { readonly [Key in CaseKey]-?: Parameter<NonNullable<Case[Key]>> };

/**
 * The table of everything that a reader can state. Address, storage, fields, error texts, notices and Markdown follow
 * from it. A parameter may depend on those that stand before it.
 */
export const PARAMETERS: Table = {
  ...MODEL_PARAMETERS,
  ...WORK_PARAMETERS,
  ...RULES_PARAMETERS,
  ...QUALITY_PARAMETERS,
  ...MACHINE_PARAMETERS,
  ...PEOPLE_PARAMETERS,
};

/** The keys in the order of the table. */
export const CASE_KEYS = Object.keys(PARAMETERS) as CaseKey[];

/** The key of each parameter's name in an address. */
export const KEY_OF_NAME: ReadonlyMap<string, CaseKey> = new Map(
  CASE_KEYS.map((key) => [PARAMETERS[key].name, key]),
);
