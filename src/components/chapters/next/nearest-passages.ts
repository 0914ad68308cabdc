/** A passage as a point in a plane: two numbers instead of the hundreds or thousands of a real embedding. */
interface Passage {
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

/** A passage with its distance from the question, in the units of the plane. */
interface RankedPassage extends Passage {
  readonly distance: number;
}

/** The question of the drawing and its place. */
export const QUESTION: Passage = { title: 'How do I move an appointment?', x: 3.1, y: 6.2 };

/** How many passages go into the prompt in the drawing. */
export const TAKEN = 3;

/** Titles as in a manual of appointment software; their places are invented to show the idea. */
const PASSAGES: readonly Passage[] = [
  { title: 'Change the time of a booking', x: 3.9, y: 6.8 },
  { title: 'Cancel a booking', x: 2.4, y: 5.2 },
  { title: 'Drag and drop in the calendar', x: 4.6, y: 5.3 },
  { title: 'Holidays and closing days', x: 6.2, y: 7.1 },
  { title: 'Send a reminder', x: 6.9, y: 4.4 },
  { title: 'Export the patient list', x: 8.3, y: 2.4 },
  { title: 'Reset a password', x: 1.4, y: 1.5 },
];

/** The passages, the nearest to the question first. */
export const rankedPassages: readonly RankedPassage[] = PASSAGES.map((passage) => ({
  ...passage,
  distance: Math.hypot(passage.x - QUESTION.x, passage.y - QUESTION.y),
})).toSorted((a, b) => a.distance - b.distance);
