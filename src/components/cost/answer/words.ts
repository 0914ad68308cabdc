import type { Sensitivity } from '../../../lib/cost/questions/sensitivity.ts';
import { significant } from '../../../lib/units/bytes.ts';
import type { TakeOver } from './outlook.ts';
import { GROUP_WORDS, ROUTE_KINDS } from './route-kinds.ts';
import { about } from '../../sentences/number-words.ts';
import { aboutUsd } from '../../sentences/money-words.ts';

/** Further crossings are summed up in words. */
const MOST_TOLD = 3;

const AT_NO_ENDS = 'Nor do they with one at its low and the other at its high estimate.';

/**
 * Returns where one group becomes cheaper than another, in words, and how sure that is.
 * Example: “Hosted open weights and a rented GPU change places at about 1,200 requests a day. …”.
 */
export function takeOverWords({
  first: firstGroup,
  second: secondGroup,
  crossings,
  atEnds,
  months,
}: TakeOver): string {
  const [first, second] = [upper(GROUP_WORDS[firstGroup]), GROUP_WORDS[secondGroup]];
  const places = atEnds.filter((end) => end !== undefined);
  const told = [...new Set(places.toSorted((a, b) => a - b).map(about))];
  const stretch = [told[0], told.slice(1).at(-1)].filter((end) => end !== undefined).join(' to ');
  if (crossings.length === 0) {
    const never = `${first} and ${second} do not change places between 1 and 1,000,000 requests a day.`;
    return `${never} ${told.length === 0 ? AT_NO_ENDS : `By their ranges it may still be at about ${stretch}.`}`;
  }
  const perhapsNever = places.length < atEnds.length ? ', and it may be never' : '';
  const range =
    told.length === 0
      ? AT_NO_ENDS
      : `It may be ${told.length === 1 ? 'at about' : 'anywhere from'} ${stretch}${perhapsNever}.`;
  const turns = crossings.slice(0, MOST_TOLD).map(about).join(', ');
  const more = crossings.length > MOST_TOLD ? ' and more often above that, at the steps of the machines' : '';
  const growth =
    months === undefined || months === 0
      ? ''
      : ` At your growth that is in ${significant(months, 2)} months.`;
  return `${first} and ${second} change places at about ${turns} requests a day${more}. ${range}${growth}`;
}

/**
 * Returns the answer with an input at each end of its range, in words. `cheapest` is the title of the cheapest route.
 * Example: “$54 at the low end, $800 at the high end.”
 */
export function sensitivityWords({ low, high, flips }: Sensitivity, cheapest: string): string {
  const at = ({ answer }: Sensitivity['low']): string => {
    if (!answer) return 'nothing is possible';
    const other = ROUTE_KINDS[answer.kind].name;
    return `${aboutUsd(answer.usdPerMonth)}${other === cheapest ? '' : ` with ${lower(other)}`}`;
  };
  const said = `${at(low)} at the low end, ${at(high)} at the high end`;
  return flips ? `${said}: another way becomes the cheapest.` : `${said}.`;
}

/** Returns the two ends of an input's range. Example: “0.5 to 8 hours a month”. */
export function movedWords({ input, low, high, unit }: Sensitivity): string {
  if (input === 'speed') return 'low to high end';
  const text = (value: number): string => value.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
  if (unit === 'share') return `${text(100 * low.value)} to ${text(100 * high.value)} %`;
  return `${text(low.value)} to ${text(high.value)} ${unit}`;
}

/** Returns a name as it is written inside a sentence. Example: “paid API”. */
function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
