/** Text above this is refused before it is parsed (contract 1.1): 256 KiB of UTF-8. */
export const LARGEST_TEXT_BYTES = 256 * 1024;

/** Whether a text is above {@link LARGEST_TEXT_BYTES}; a text of more characters than that is not even encoded. */
export function isTextTooLarge(text: string): boolean {
  if (text.length > LARGEST_TEXT_BYTES) return true;
  return new TextEncoder().encode(text).length > LARGEST_TEXT_BYTES;
}
