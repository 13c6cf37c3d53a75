import { runCommandLine } from './command-line/run-command-line.js';

// A reader that stops early (`| head`) is no fault: the command ends, quietly.
process.stdout.on('error', endWithoutReader);
process.stderr.on('error', endWithoutReader);

void runCommandLine(process.argv.slice(2)).then((exitCode) => {
  // Not `process.exit`: what is still to be written to a pipe would be cut off.
  process.exitCode = exitCode;
});

function endWithoutReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
