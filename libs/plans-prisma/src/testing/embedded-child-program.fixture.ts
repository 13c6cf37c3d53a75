import { openEmbeddedPostgres } from '../embedded/open-embedded-postgres.js';

// Another Headroom, for the tests: opens the folder it is given, says what it has got, and closes when its input ends.

const server = await openEmbeddedPostgres({ dataDirectory: process.argv[2] ?? '' });
const { databaseUrl, pid, isJoined } = server;
process.stdout.write(`${JSON.stringify({ databaseUrl, pid, isJoined })}\n`);
process.stdin.on('end', () => void server.close()).resume();
