import { planEvaluator } from '../../lib/memory/plan-parts.ts';
import { fitRow, longestContextOf, type FitRow } from './fit-row.ts';
import type { FitsModel } from './fits-catalogue.ts';
import type { FitsSetup } from './fits-setup.ts';

/** The answer for a machine: every model of the catalogue on it. */
export interface Fits {
  readonly setup: FitsSetup;
  readonly rows: readonly FitRow[];
}

/** The longest context that each reader can have with a model on the machine. */
export interface LongestContext {
  /** Tokens that the likely estimate holds. */
  readonly tokens: number;
  /** Whether that is all that the model is made for, so that memory is not what limits it. */
  readonly isAll: boolean;
}

/** Works out answers model by model, and remembers what later ones can use. */
export interface FitsWork {
  /** Gives way after each model. */
  readonly fits: (setup: FitsSetup) => Generator<undefined, Fits>;
  /** Returns a row's longest context; undefined where the model does not run whole. */
  readonly longest: (row: FitRow, setup: FitsSetup) => LongestContext | undefined;
}

/** Settings (context, users, runtime, cache) that are remembered before the memory is emptied. */
const MOST_SETTINGS = 16;

/** Returns the work on a list of models. */
export function fitsWork(models: readonly FitsModel[]): FitsWork {
  let evaluator = planEvaluator();
  const settings = new Set<string>();
  const contexts = new Map<string, LongestContext | undefined>();

  const remember = (setup: FitsSetup): void => {
    settings.add(settingOf(setup));
    if (settings.size <= MOST_SETTINGS) return;
    settings.clear();
    contexts.clear();
    evaluator = planEvaluator();
  };

  return {
    *fits(setup) {
      remember(setup);
      const rows: FitRow[] = [];
      for (const model of models) {
        rows.push(fitRow(model, setup, evaluator));
        yield;
      }
      return { setup, rows };
    },
    longest(row, setup) {
      const key = contextKey(row, setup);
      // Its own evaluator: a search tries dozens of settings that nothing else asks for.
      if (!contexts.has(key)) {
        const held = longestContextOf(row, setup, planEvaluator());
        contexts.set(key, held && { tokens: held.most.likely, isAll: held.isAll });
      }
      return contexts.get(key);
    },
  };
}

function settingOf({ runtime, contextTokens, users, keyPrecision, valuePrecision }: FitsSetup): string {
  return [runtime, contextTokens, users, keyPrecision, valuePrecision].join(' ');
}

/** The context that is wanted has no part in the longest one. */
export function contextKey({ model, precision }: FitRow, setup: FitsSetup): string {
  const { device, devices } = setup;
  return [
    settingOf({ ...setup, contextTokens: 0 }),
    device.id,
    devices.length,
    model.id,
    precision ?? '',
  ].join(' ');
}
