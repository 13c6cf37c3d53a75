import { Writable } from 'node:stream';
import { backupPlans } from './backup-plans.js';

/** The backup of a database as a text. */
export async function backupText(databaseUrl: string): Promise<string> {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  await backupPlans({ databaseUrl, output });
  return Buffer.concat(chunks).toString('utf8');
}
