import {
  opennessGrade,
  type FrameworkClass,
  type OpenPart,
} from '../../lib/catalog/models/openness-grade.ts';
import type { OpennessChoice } from './entries.ts';
import { PART_WORDS, type Terms } from './words.ts';

/** What one ruler says of a model: its verdict in a word, and what is missing. */
export interface Reading {
  readonly ruler: string;
  readonly reached: 'yes' | 'tight' | 'no';
  readonly word: string;
  readonly note: string;
}

const LICENCE_READINGS: Readonly<Record<Terms, Omit<Reading, 'ruler'>>> = {
  any: { reached: 'yes', word: 'Open weights', note: 'Anyone may use them for anything. Keep the notices.' },
  limits: {
    reached: 'tight',
    word: 'Open weights, with limits',
    note: 'The licence says who may use them for what. Read that of the exact version.',
  },
  research: {
    reached: 'tight',
    word: 'Open weights, for research',
    note: 'A business needs another licence from the maker.',
  },
  service: {
    reached: 'tight',
    word: 'Weights without a licence',
    note: 'To be able to download something is no permission to use it.',
  },
};

const CLASS_NAMES: Readonly<Record<FrameworkClass, string>> = {
  III: 'Class III, open model',
  II: 'Class II, open tooling',
  I: 'Class I, open science',
};

/** Returns what the three rulers say: licence, Open Source AI Definition, Model Openness Framework. */
export function readingsOf({ parts, terms }: OpennessChoice): readonly Reading[] {
  const grade = opennessGrade({ parts, anyUseAllowed: terms === 'any' });
  const { frameworkClass } = grade;
  const next = listed(grade.missingForNextClass);
  return [
    {
      ruler: 'Licence',
      ...(grade.openWeights
        ? LICENCE_READINGS[terms]
        : { reached: 'no', word: 'Closed', note: 'There are no weights to download.' }),
    },
    grade.openSourceAi
      ? {
          ruler: 'Open Source AI Definition',
          reached: 'yes',
          word: 'Open source AI',
          note: 'Weights, code and information on the data are there, for any use.',
        }
      : {
          ruler: 'Open Source AI Definition',
          reached: 'no',
          word: 'Not open source AI',
          note: `Missing: ${listed(grade.missingForOpenSourceAi)}.`,
        },
    {
      ruler: 'Model Openness Framework',
      reached: frameworkClass === undefined ? 'no' : frameworkClass === 'I' ? 'yes' : 'tight',
      word: frameworkClass === undefined ? 'No class' : CLASS_NAMES[frameworkClass],
      note:
        frameworkClass === 'I'
          ? 'The highest class. Nothing is missing.'
          : `For ${frameworkClass === undefined ? 'the lowest' : 'the next'} class: ${next}.`,
    },
  ];
}

function listed(missing: readonly (OpenPart | 'any use')[]): string {
  const names = missing.map((part) =>
    part === 'any use' ? 'terms that allow any use' : lowered(PART_WORDS[part]),
  );
  return names.join(', ');
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
