import { failureAnswer, type MigrationAnswer, type MigrationOrder } from './migrate-apart.js';
import { migrate } from './migrate.js';

// A process that migrates the database that it is told of, and ends.

process.once('message', (order: MigrationOrder) => {
  void migrate(order)
    .then((applied): MigrationAnswer => ({ ok: true, applied }), failureAnswer)
    // Whoever asked may be gone by now; what was applied stays.
    .then((answer) => process.send?.(answer, () => process.disconnect()));
});
