import { BadInput } from '../command-line/bad-input.js';
import { printable } from '../terminal/printable.js';
import type { Asker } from './question.js';

/** Where answers come from and where questions go. */
export interface LineConversation {
  readonly lines: AsyncIterator<string>;
  readonly printNote: (line: string) => void;
  readonly close: () => void;
}

/** Takes one answer per line. Nobody is there to correct one, so an answer that cannot be used ends the conversation. */
export function lineAsker({ lines, printNote, close }: LineConversation): Asker {
  let count = 0;
  return {
    ask: async ({ title, initial, choices, problemOf }) => {
      count += 1;
      const { value, done } = await lines.next();
      const answer = done === true || value.trim() === '' ? initial : value.trim();
      const options = choices === undefined ? '' : ` (${choices.join(', ')})`;
      printNote(`${title}${options}: ${printable(answer)}`);
      const problem = problemOf(answer);
      if (problem === null) return answer;
      throw new BadInput([`init: answer ${String(count)} (${title}): ${problem}`]);
    },
    close,
  };
}
