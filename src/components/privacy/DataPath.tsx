import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { dataPath } from '../../lib/privacy/data-path.ts';
import { optionsOf, ROUTES, type Option, type RouteChoice } from '../../lib/privacy/data-route.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import { Segmented } from '../form/choices.tsx';
import { PathDiagram } from './PathDiagram.tsx';
import { pathMarkdown, pathNotes, pathSentence } from './summary.ts';
import { OPTION_NAMES, ROUTE_WORDS } from './words.ts';
import { PlaceTable } from './PlaceTable.tsx';
import { linkWithPath, usePathChoice } from './use-path-choice.ts';

/** The diagram's place in the page, which a copied link opens. */
const ID = 'your-path';

/** Draws the way of a prompt for a route and what is switched on, with every place where a copy can stay. */
export function DataPath(): JSX.Element {
  const [choice, setChoice] = usePathChoice();
  const [said, setSaid] = useState('');
  const path = dataPath(choice);
  return (
    <div class="tool data-path" id={ID}>
      <div class="path-ask bench-ask">
        <Segmented
          name="path-route"
          legend="Where does the model run?"
          value={choice.route}
          choices={ROUTES.map((value) => ({ value, label: ROUTE_WORDS[value].name }))}
          hint={ROUTE_WORDS[choice.route].means}
          onChoose={(route) => {
            setChoice({ ...choice, route });
          }}
        />
        <OptionFields choice={choice} onChange={setChoice} />
      </div>
      <p class="path-sentence" role="status">
        {pathSentence(path)}
      </p>
      <PathDiagram path={path} />
      {pathNotes(choice).map((note) => (
        <p key={note} class="notice">
          {note}
        </p>
      ))}
      <PlaceTable path={path} />
      <div class="tool-actions">
        <CopyButton
          label="Copy as Markdown"
          done="Path copied"
          text={() => pathMarkdown(choice)}
          announce={setSaid}
        />
        <CopyButton
          label="Copy a link"
          done="Link copied"
          text={() => {
            const url = new URL(linkWithPath(location.href, choice));
            url.hash = ID;
            return url.href;
          }}
          announce={setSaid}
        />
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

function OptionFields({
  choice,
  onChange,
}: {
  readonly choice: RouteChoice;
  readonly onChange: (choice: RouteChoice) => void;
}): JSX.Element {
  const change = (option: Option, isOn: boolean): void => {
    const options = new Set(choice.options);
    if (isOn) options.add(option);
    else options.delete(option);
    onChange({ ...choice, options });
  };
  return (
    <fieldset class="path-options">
      <legend class="field-label">What is switched on?</legend>
      {optionsOf(choice).map((option) => (
        <label key={option} class="check">
          <input
            type="checkbox"
            checked={choice.options.has(option)}
            onChange={({ currentTarget }) => {
              change(option, currentTarget.checked);
            }}
          />
          {OPTION_NAMES[option]}
        </label>
      ))}
    </fieldset>
  );
}
