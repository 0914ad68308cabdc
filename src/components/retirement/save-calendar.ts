/** Lets the browser save the text of a calendar as a file. Nothing leaves the machine. */
export function saveCalendar(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the text only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
