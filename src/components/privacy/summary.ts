import { dataPath, type DataPath } from '../../lib/privacy/data-path.ts';
import { isOn, optionsOf, type RouteChoice } from '../../lib/privacy/data-route.ts';
import { LIKELIHOOD_WORDS, OPTION_NAMES, PARTY_WORDS, placeWords, ROUTE_WORDS } from './words.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** Returns a path in one sentence: “Your text passes two outside parties and can stay in four places.” */
export function pathSentence({ outsideParties, places }: DataPath): string {
  if (outsideParties.length === 0 && places.length === 0) {
    return 'No outside party reads your text, and nothing keeps a copy on purpose.';
  }
  const parties = `${word(outsideParties.length)} outside ${outsideParties.length === 1 ? 'party' : 'parties'}`;
  const kept = `${word(places.length)} ${places.length === 1 ? 'place' : 'places'}`;
  return `Your text passes ${parties} and can stay in ${kept}.`;
}

/** Returns what a reader should know about a choice beyond its places. */
export function pathNotes(choice: RouteChoice): readonly string[] {
  const notes: string[] = [];
  if (isOn(choice, 'zeroRetention')) {
    notes.push(
      'The agreement covers the services that it lists. Law, flagged content and single models can be exceptions. The text still reaches the provider.',
    );
  }
  if (isOn(choice, 'cloudModel')) {
    notes.push('The program and the address look as they do for a local model. Only the model’s name tells.');
  }
  if (choice.route === 'rented-gpu') {
    notes.push('While the model works, the text is in the memory of a machine that another company owns.');
  }
  if (choice.route === 'own-machine' && isOn(choice, 'tools') && !isOn(choice, 'cloudModel')) {
    notes.push('The model is local; what it looks up is not.');
  }
  return notes;
}

/** Returns a path as Markdown, for a record of processing or a pull request. */
export function pathMarkdown(choice: RouteChoice): string {
  const path = dataPath(choice);
  const on = optionsOf(choice).filter((option) => choice.options.has(option));
  const rows = path.places.map((place) => {
    const { name, readBy, changedBy } = placeWords(place);
    return `| ${name} | ${PARTY_WORDS[place.party].name} | ${LIKELIHOOD_WORDS[place.likelihood]} | ${readBy} | ${changedBy} |`;
  });
  return [
    `## Where the text goes: ${ROUTE_WORDS[choice.route].name.toLowerCase()}`,
    '',
    pathSentence(path),
    '',
    `Switched on: ${on.map((option) => OPTION_NAMES[option].toLowerCase()).join('; ') || 'nothing'}.`,
    '',
    ...path.stops.map(
      ({ party }, place) => `${place + 1}. ${PARTY_WORDS[party].name}: ${PARTY_WORDS[party].does}`,
    ),
    '',
    ...(rows.length === 0
      ? []
      : [
          '| Where a copy can stay | At | How sure | Who can read it | What changes it |',
          '| --- | --- | --- | --- | --- |',
          ...rows,
          '',
        ]),
    ...pathNotes(choice).map((note) => `> ${note}\n`),
  ].join('\n');
}

function word(count: number): string {
  return NUMBERS[count] ?? String(count);
}
