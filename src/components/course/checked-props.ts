import type { z } from 'zod';

/**
 * Returns the props of a component if they match its schema.
 * `checkedProps('Checked', CheckedProps, { on: '2026-11-24' }, '/memory/')` gives `{ on: '2026-11-24' }`.
 *
 * @throws {Error} when they do not, with the page, the component, the prop and what to write instead: the build stops.
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

/** A component with scoped styles passes a `class` to every component in it, which no author wrote. */
function withoutScope(props: unknown): unknown {
  if (typeof props !== 'object' || props === null) {
    return props;
  }
  return Object.fromEntries(Object.entries(props).filter(([name]) => name !== 'class'));
}

/**
 * Checks that an author has filled a slot: `filledSlot('Deeper', Astro.slots.has('default'), page, 'Write …')`.
 *
 * @throws {Error} when it is empty, with the advice: the build stops.
 */
export function filledSlot(component: string, isFilled: boolean, page: string, advice: string): void {
  if (!isFilled) {
    throw new Error(`${page}: <${component}> cannot be shown.\n  ${advice}`);
  }
}
