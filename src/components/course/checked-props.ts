import type { z } from 'zod';

/**
 * The props of a component when they are what its schema asks for.
 * `checkedProps('Checked', CheckedProps, { on: '2026-11-24' }, '/memory/')` gives `{ on: '2026-11-24' }`.
 *
 * @throws when they are not, naming the page, the component, the prop and what to write instead: the build stops.
 */
export function checkedProps<Schema extends z.ZodType>(
  component: string,
  schema: Schema,
  props: unknown,
  page: string,
): z.output<Schema> {
  const result = schema.safeParse(withoutScope(props));
  if (result.success) {
    return result.data;
  }
  const advice = result.error.issues.map((issue) => `  ${issue.path.join('.') || 'props'}: ${issue.message}`);
  throw new Error(`${page}: <${component}> cannot be shown.\n${advice.join('\n')}`);
}

/** A component with styles of its own marks all that it uses with a class; no author wrote that prop. */
function withoutScope(props: unknown): unknown {
  if (typeof props !== 'object' || props === null) {
    return props;
  }
  return Object.fromEntries(Object.entries(props).filter(([name]) => name !== 'class'));
}

/**
 * Makes sure that an author has filled a slot: `filledSlot('Deeper', Astro.slots.has('default'), page, 'Write …')`.
 *
 * @throws with the advice when it is empty: the build stops.
 */
export function filledSlot(component: string, isFilled: boolean, page: string, advice: string): void {
  if (!isFilled) {
    throw new Error(`${page}: <${component}> cannot be shown.\n  ${advice}`);
  }
}
