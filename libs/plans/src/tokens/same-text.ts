/** Whether two texts are the same, in a time that does not tell where they differ (their lengths may show). */
export function isSameText(first: string, second: string): boolean {
  let difference = first.length ^ second.length;
  for (let index = 0; index < first.length; index += 1) {
    difference |= first.charCodeAt(index) ^ second.charCodeAt(index % Math.max(second.length, 1));
  }
  return difference === 0;
}
