import { isKnown } from '../../../lib/speed/not-known.ts';
import { significant } from '../../../lib/units/bytes.ts';
import { formatTokens } from '../../../lib/units/tokens.ts';
import { shortPrecision } from './cells.ts';
import { runsWhole, type FitRow } from './row.ts';
import type { Fits } from './answer.ts';
import { machineText } from '../setup.ts';

/** The answer in words: how many models fit, and which is the largest. */
export interface FitsSentence {
  readonly start: string;
  /** The most important part, set in bold. */
  readonly count: string;
  readonly end: string;
}

/**
 * Returns the answer in a few sentences. `rows` must run from the largest model down.
 * Example: “On one RTX 4090, 61 of 112 models fit with 8k tokens of context. The largest is …”
 */
export function fitsSentence({ setup, rows }: Fits): FitsSentence {
  const count = (verdict: FitRow['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
  const fitting = count('fits') + count('tight');
  const unknown = count('unknown');
  const each = setup.users === 1 ? '' : ` for each of ${setup.users.toLocaleString('en-GB')} users`;
  const context = `with ${formatTokens(setup.contextTokens)} tokens of context${each}`;
  const start = `On ${setup.devices.length === 1 ? 'one ' : ''}${machineText(setup)}, `;
  const held = unknown > 0 ? fitting + unknown : fitting;
  const verb = unknown > 0 ? 'would fit the printed memory' : held === 1 ? 'fits' : 'fit';
  return {
    start,
    count: held === 0 ? `none of ${rows.length} models` : `${held} of ${rows.length} models`,
    end: [
      ` ${held === 0 ? 'fits' : verb} ${context}.`,
      largestWords(rows),
      unknown > 0 ? 'How much of that memory a model can use was not found.' : '',
      besideWords(count('offloads'), held),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

function largestWords(rows: readonly FitRow[]): string {
  const largest = rows.find(runsWhole);
  if (!largest) return 'A shorter context or a lower precision needs less.';
  const { model, precision, speed } = largest;
  const file = precision === undefined ? '' : ` in ${shortPrecision(precision)}`;
  const pace = speed && isKnown(speed) ? `, at about ${significant(speed.likely, 2)} tokens a second` : '';
  return `The largest is ${model.name}${file}${pace}.`;
}

function besideWords(beside: number, held: number): string {
  if (beside === 0) return '';
  const more = held === 0 ? '' : ' more';
  return `${beside}${more} ${beside === 1 ? 'runs' : 'run'} with a part in system memory.`;
}
