import {
  ACTIVITY_FIELD,
  concernsReader,
  countOfDates,
  isActivity,
  type Activity,
  type DatedDuty,
} from './activities.ts';

/** Filters the dates of a law by what a reader does. The lines are in the page already. */
export class ActDates extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const given = (new URLSearchParams(location.search).get(ACTIVITY_FIELD) ?? '').split(',');
    for (const box of boxesOf(form)) box.checked = given.includes(box.value);
    form.addEventListener('change', () => {
      this.#narrow(form);
      const link = new URL(location.href);
      const done = [...doneIn(form)].join(',');
      if (done === '') link.searchParams.delete(ACTIVITY_FIELD);
      else link.searchParams.set(ACTIVITY_FIELD, done);
      history.replaceState(history.state, '', link);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#narrow(form);
  }

  #narrow(form: HTMLFormElement): void {
    const done = doneIn(form);
    let applying = 0;
    let coming = 0;
    let next = '';
    for (const line of this.querySelectorAll<HTMLElement>('[data-duty]')) {
      const duty = JSON.parse(line.dataset['duty'] ?? '{"roles":[]}') as DatedDuty;
      const isShown = concernsReader(duty, done);
      line.hidden = !isShown;
      if (!isShown || duty.roles.length === 0) continue;
      if (line.dataset['applies'] === 'true') applying += 1;
      else {
        coming += 1;
        next ||= line.dataset['day'] ?? '';
      }
    }
    const status = this.querySelector('.act-count');
    if (!status) return;
    status.textContent = countOfDates({ applying, coming, next }, done.size > 0);
  }
}

function boxesOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[name="${ACTIVITY_FIELD}"]`)];
}

function doneIn(form: HTMLFormElement): ReadonlySet<Activity> {
  return new Set(
    boxesOf(form)
      .filter((box) => box.checked)
      .map((box) => box.value)
      .filter(isActivity),
  );
}
