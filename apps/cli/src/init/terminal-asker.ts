import { cancel, intro, select, text } from '@clack/prompts';
import { BadInput } from '../command-line/bad-input.js';
import type { Asker, Question } from './question.js';

/** Asks on a terminal, with choices to pick from and corrections on the spot. */
export function terminalAsker(): Asker {
  intro('A first workload document. Enter takes the default, Ctrl-C ends without writing.');
  return {
    ask: async (question) => {
      const answer = await (question.choices === undefined ? askText(question) : askChoice(question, question.choices));
      if (typeof answer === 'string') return answer.trim() === '' ? question.initial : answer.trim();
      // Anything else is clack's sign for Ctrl-C.
      cancel('Nothing was written.');
      throw new BadInput(['init: cancelled']);
    },
    close: () => undefined,
  };
}

function askText({ title, initial, problemOf }: Question): Promise<string | symbol> {
  return text({
    message: title,
    placeholder: initial,
    defaultValue: initial,
    validate: (answer) => problemOf(answer?.trim() || initial) ?? undefined,
  });
}

function askChoice({ title, initial }: Question, choices: readonly string[]): Promise<string | symbol> {
  return select({
    message: title,
    initialValue: initial,
    options: choices.map((value) => ({ value, label: value })),
  });
}
