import { type ApiTokenInfo, describeViewer, listInstallationTokens } from '@headroom/plans';
import { type CatalogColumn, catalogTable } from '../catalog/catalog-table.js';
import { BadInput } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { jsonText } from '../terminal/json-text.js';
import { printable } from '../terminal/printable.js';
import { tableText } from '../terminal/table-text.js';
import { refusalLines } from './refusal-lines.js';
import { withOperator } from './with-operator.js';

/** What `headroom token list` is asked. */
export interface ListTokensRequest {
  readonly json?: true;
}

/** Lists every token there is, the newest first; never a secret, for none is kept. */
export async function listTokens({ json }: ListTokensRequest, context: CommandContext): Promise<ExitCode> {
  const { outcome, teamNames } = await withOperator(context, async (session) => ({
    outcome: await listInstallationTokens(session),
    teamNames: new Map((await describeViewer(session)).teams.map(({ team }) => [team.id, team.name])),
  }));
  if (!outcome.ok) throw new BadInput(refusalLines(outcome.errors));
  const tokens = outcome.value;
  const table = catalogTable({ title: 'Tokens', columns: columnsFor(teamNames, new Date()), entries: tokens });
  context.print(json === true ? jsonText(tokens) : `${tableText(table, context)}\n`);
  return EXIT_CODES.OK;
}

function columnsFor(teamNames: ReadonlyMap<string, string>, now: Date): readonly CatalogColumn<ApiTokenInfo>[] {
  return [
    { header: 'Id', align: 'LEFT', priority: 1, text: ({ id }) => id },
    { header: 'Name', align: 'LEFT', priority: 1, text: ({ name }) => printable(name) },
    { header: 'State', align: 'LEFT', priority: 1, text: (token) => stateOf(token, now) },
    { header: 'May act as', align: 'LEFT', priority: 2, text: (token) => rightsOf(token, teamNames) },
    { header: 'Only for', align: 'LEFT', priority: 3, text: ({ scopes }) => scopes?.join(', ').toLowerCase() ?? null },
    { header: 'Last used', align: 'LEFT', priority: 3, text: ({ lastUsedAt }) => lastUsedAt?.slice(0, 10) ?? null },
  ];
}

/** A token that is revoked stays so, also when it has expired since. */
function stateOf({ revokedAt, expiresAt }: ApiTokenInfo, now: Date): string {
  if (revokedAt !== null) return `revoked ${revokedAt.slice(0, 10)}`;
  const day = expiresAt.slice(0, 10);
  return new Date(expiresAt) <= now ? `expired ${day}` : `good until ${day}`;
}

function rightsOf({ memberships, isInstallationAdmin }: ApiTokenInfo, teamNames: ReadonlyMap<string, string>): string {
  const roles = memberships.map(
    ({ teamId, role }) => `${role.toLowerCase()} of ${printable(teamNames.get(teamId) ?? teamId)}`,
  );
  return [...(isInstallationAdmin ? ['administrator of the installation'] : []), ...roles].join(', ');
}
