/** The same day of the year after, `YYYY-MM-DD`; 29 February becomes 28 February. */
export function oneYearAfter(day: string): string {
  const monthAndDay = day.endsWith('-02-29') ? '-02-28' : day.slice(4);
  return `${yearText(day, 1)}${monthAndDay}`;
}

/** True where a day is more than twelve months before `asOf`, or has not come yet; text order is time order. */
export function isNotWithinYearBefore(day: string, asOf: string): boolean {
  return day > asOf || day < `${yearText(asOf, -1)}${asOf.slice(4)}`;
}

function yearText(day: string, yearsLater: number): string {
  return String(Number(day.slice(0, 4)) + yearsLater).padStart(4, '0');
}
