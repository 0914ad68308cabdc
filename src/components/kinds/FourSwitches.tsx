import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { kindOf, nearestKinds, type KindId } from '../../lib/kinds/kinds.ts';
import { SWITCHES, type KindChoice, type SwitchName } from '../../lib/kinds/switches.ts';
import { Segmented } from '../form/choices.tsx';
import { CopyButton } from '../form/CopyButton.tsx';
import { useAddressEntries } from '../form/use-address-entries.ts';
import { CONTRADICTION_WORDS, KIND_WORDS, OUTCOME_NAMES, SWITCH_WORDS, UNSEEN_WORDS } from './words.ts';

const ID = 'switches';

/** What the switches show at first: the combination that the article's two boxes leave out. */
const USUAL_CHOICE: KindChoice = {
  weights: 'public',
  licence: 'conditions',
  place: 'host',
  payment: 'tokens',
};

const PARAMETERS = {
  weights: 'kind-weights',
  licence: 'kind-licence',
  place: 'kind-place',
  payment: 'kind-payment',
} as const satisfies Record<SwitchName, string>;

type Parameter = (typeof PARAMETERS)[SwitchName];

const USUAL = entriesOf(USUAL_CHOICE);

/** An example with the number of its source in the page's list. */
export interface LinkedExample {
  readonly name: string;
  readonly href: string;
}

/** Four switches and their combination: a kind of offer with examples, or why it cannot exist. */
export function FourSwitches({
  examples,
  asOf,
}: {
  readonly examples: Readonly<Record<KindId, readonly LinkedExample[]>>;
  /** The day on which the examples were read. */
  readonly asOf: string;
}): JSX.Element {
  const { entries, write, link } = useAddressEntries<Parameter>(USUAL);
  const [said, setSaid] = useState('');
  const choice = choiceOf(entries);
  const choose = (changed: KindChoice): void => {
    write(entriesOf(changed));
  };
  return (
    <div class="tool kinds" id={ID}>
      <div class="kinds-switches">
        <Switch name="weights" choice={choice} choose={choose} />
        <Switch name="licence" choice={choice} choose={choose} />
        <Switch name="place" choice={choice} choose={choose} />
        <Switch name="payment" choice={choice} choose={choose} />
      </div>
      <KindAnswer choice={choice} choose={choose} examples={examples} asOf={asOf} />
      <div class="kinds-actions">
        <CopyButton
          label="Copy a link to this combination"
          done="Link copied"
          text={() => link(ID)}
          announce={setSaid}
        />
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

function Switch({
  name,
  choice,
  choose,
}: {
  readonly name: SwitchName;
  readonly choice: KindChoice;
  readonly choose: (choice: KindChoice) => void;
}): JSX.Element {
  const { legend, answers } = SWITCH_WORDS[name];
  const values: readonly string[] = SWITCHES[name];
  const words: Readonly<Record<string, string>> = answers;
  return (
    <Segmented
      name={PARAMETERS[name]}
      legend={legend}
      value={choice[name]}
      choices={values.map((value) => ({ value, label: words[value] ?? value }))}
      onChoose={(value) => {
        choose({ ...choice, [name]: value });
      }}
    />
  );
}

function KindAnswer({
  choice,
  choose,
  examples,
  asOf,
}: {
  readonly choice: KindChoice;
  readonly choose: (choice: KindChoice) => void;
  readonly examples: Readonly<Record<KindId, readonly LinkedExample[]>>;
  readonly asOf: string;
}): JSX.Element {
  const found = kindOf(choice);
  if (found.is !== 'kind') {
    return (
      <div class="result kinds-answer" role="status">
        <p class="kinds-name">
          <span aria-hidden="true">{found.is === 'unseen' ? '? ' : '✗ '}</span>
          {found.is === 'unseen' ? 'We have not seen this' : 'This cannot be'}
        </p>
        <p>{found.is === 'unseen' ? UNSEEN_WORDS : CONTRADICTION_WORDS[found.why]}</p>
        <p class="field-label">The nearest that exists</p>
        <div class="presets">
          {nearestKinds(choice, 3).map(({ kind, choice: near }) => (
            <button
              key={kind}
              type="button"
              onClick={() => {
                choose(near);
              }}
            >
              {KIND_WORDS[kind].name}
            </button>
          ))}
        </div>
      </div>
    );
  }
  const { name, means } = KIND_WORDS[found.kind];
  return (
    <div class="result kinds-answer" role="status">
      <p class="kinds-name">
        <span aria-hidden="true">✓ </span>
        {name}
      </p>
      <p>{means}</p>
      <p>
        <strong>Examples, as of {asOf}:</strong>{' '}
        {examples[found.kind].map(({ name: example, href }, place) => (
          <span key={example}>
            {place > 0 && ', '}
            <a href={href}>{example}</a>
          </span>
        ))}
        .
      </p>
      <p>
        <strong>In the decision of this guide:</strong>{' '}
        {found.outcomes.length === 0
          ? 'none of its outcomes.'
          : `${found.outcomes.map((id) => OUTCOME_NAMES[id]).join(', or: ')}.`}
      </p>
    </div>
  );
}

function entriesOf(choice: KindChoice): Record<Parameter, string> {
  return {
    'kind-weights': choice.weights,
    'kind-licence': choice.licence,
    'kind-place': choice.place,
    'kind-payment': choice.payment,
  };
}

/** Returns the combination in an address. Unknown values fall back to the default. */
function choiceOf(entries: Readonly<Record<Parameter, string>>): KindChoice {
  const known = <Name extends SwitchName>(name: Name): KindChoice[Name] => {
    const values: readonly KindChoice[Name][] = SWITCHES[name];
    return values.find((value) => value === entries[PARAMETERS[name]]) ?? USUAL_CHOICE[name];
  };
  return {
    weights: known('weights'),
    licence: known('licence'),
    place: known('place'),
    payment: known('payment'),
  };
}
