import { settingsReport, type SettingLine, type SettingsReport } from '@headroom/settings';
import { type CatalogColumn, catalogTable } from '../catalog/catalog-table.js';
import { BadInput } from '../command-line/bad-input.js';
import type { CommandContext } from '../command-line/command-context.js';
import { EXIT_CODES, type ExitCode } from '../command-line/exit-code.js';
import { databaseSettings } from '../database/database-settings.js';
import { buildRoles, refuseUnbuilt } from '../serve/build-roles.js';
import { isEnabled, offLine } from '../serve/role-state.js';
import { presentRoles } from '../serve/workspace-folder.js';
import { jsonText } from '../terminal/json-text.js';
import { section } from '../terminal/section-text.js';
import { tableText } from '../terminal/table-text.js';
import { roleSettings } from './role-settings.js';

/** What `headroom config` is asked. */
export interface ConfigRequest {
  readonly json?: true;
  readonly build: boolean;
}

/** Shows the settings that hold for the command and for every role that is set up, secrets hidden, or all that is wrong. */
export function config({ json, build }: ConfigRequest, context: CommandContext): ExitCode {
  const present = presentRoles();
  const roles = present.filter((role) => isEnabled(role, process.env));
  if (build) buildRoles(roles, (line) => context.printNote(`headroom: ${line}`));
  refuseUnbuilt(roles);
  const reports: readonly NamedReport[] = [
    { name: 'headroom', report: settingsReport(databaseSettings, process.env) },
    ...roles.map((role) => ({ name: role.name, report: roleSettings(role) })),
  ];
  refuseProblems(reports);
  const off = offLine(present.filter((role) => !roles.includes(role)));
  context.print(json === true ? jsonText(settingsByName(reports)) : reportsText(reports, context));
  if (off !== null && json !== true) context.printNote(`headroom: ${off}`);
  return EXIT_CODES.OK;
}

interface NamedReport {
  readonly name: string;
  /** Null where the role cannot be asked. */
  readonly report: SettingsReport | null;
}

/** A problem that several have in common is told once. */
function refuseProblems(reports: readonly NamedReport[]): void {
  const problems = reports.flatMap(({ report }) => (report === null || report.ok ? [] : report.problems));
  if (problems.length === 0) return;
  throw new BadInput([
    'headroom: the configuration is not right:',
    ...[...new Set(problems)].map((text) => `  ${text}`),
  ]);
}

function settingsOf(report: SettingsReport | null): readonly SettingLine[] {
  return report?.ok === true ? report.settings : [];
}

function settingsByName(reports: readonly NamedReport[]): Readonly<Record<string, readonly SettingLine[]>> {
  return Object.fromEntries(reports.map(({ name, report }) => [name, settingsOf(report)]));
}

function reportsText(reports: readonly NamedReport[], context: CommandContext): string {
  const texts = reports.map(({ name, report }) => {
    const table = catalogTable({ title: name, columns: COLUMNS, entries: settingsOf(report) });
    const body = report === null ? 'Its settings are not known.' : tableText(table, context);
    return section({ title: name, body }, context);
  });
  return texts.join('\n');
}

const SOURCE_WORDS: Readonly<Record<SettingLine['source'], string>> = {
  ENVIRONMENT: 'environment',
  FILE: 'file',
  DEFAULT: 'default',
};

const COLUMNS: readonly CatalogColumn<SettingLine>[] = [
  { header: 'Variable', align: 'LEFT', priority: 1, text: ({ name }) => name },
  { header: 'Value', align: 'LEFT', priority: 1, text: ({ value }) => value },
  {
    header: 'From',
    align: 'LEFT',
    priority: 1,
    text: ({ source, value }) => (value === null ? null : SOURCE_WORDS[source]),
  },
];
