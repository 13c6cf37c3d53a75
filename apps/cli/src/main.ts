import { EXIT_CODES } from './command-line/exit-code.js';
import { runCommandLine } from './command-line/run-command-line.js';

// A reader that stops early (`| head`) is no fault: the command ends, quietly. A full disk is told.
process.stdout.on('error', endWithoutOutput);
process.stderr.on('error', endWithoutOutput);

void runCommandLine(process.argv.slice(2)).then((exitCode) => {
  // Not `process.exit`: what is still to be written to a pipe would be cut off.
  process.exitCode = exitCode;
});

function endWithoutOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`headroom: the answer cannot be written: ${error.message}\n`);
  process.exit(EXIT_CODES.BAD_INPUT);
}
