import { BadInput } from '../command-line/bad-input.js';

/** No answer is longer; what is, is no list of answers. */
const LONGEST_ANSWER = 4096;

/** The lines of a stream as they come, so that a program can answer question by question. */
export async function* answerLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let pending = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    pending += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = pending.split('\n');
    pending = lines.pop() ?? '';
    yield* lines;
    if (pending.length > LONGEST_ANSWER) {
      throw new BadInput([
        `init: an answer is longer than ${String(LONGEST_ANSWER)} characters; give one answer per line.`,
      ]);
    }
  }
  if (pending !== '') yield pending;
}
