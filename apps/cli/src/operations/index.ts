// What is imported from here lies in a program of its own (see `bin/operations.cjs`) and is loaded by the commands that need it.

export { serve } from '../serve/serve.command.js';
