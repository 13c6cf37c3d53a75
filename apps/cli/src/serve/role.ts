/** A part of the product that runs as a process of its own. */
export interface Role {
  readonly name: string;
  /** Project that has to be built for it. */
  readonly project: string;
  /** Folder of the project in the workspace; a role whose folder is not there does not exist. */
  readonly folder: string;
  /** What is run, in the folder. */
  readonly program: string;
  /** Answers with the settings of the role as JSON, in the folder. */
  readonly settingsProgram: string;
  /**
   * Sets of variables of which one has to be stated whole for the role to run; none where it always does. A variable may also
   * be stated as `NAME_FILE`.
   */
  readonly enabledBy: readonly (readonly string[])[];
}

const SLACK = {
  project: 'slack-bot',
  folder: 'apps/slack-bot',
  settingsProgram: 'dist/config/print-config.js',
  enabledBy: [['SLACK_BOT_TOKEN'], ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET']],
};

/** All roles in the order in which they are started; they are stopped in the other one. */
export const ROLES: readonly Role[] = [
  {
    name: 'api',
    project: 'api',
    folder: 'apps/api',
    program: 'dist/main.js',
    settingsProgram: 'dist/config/print-config.js',
    enabledBy: [],
  },
  { ...SLACK, name: 'worker', program: 'dist/worker.js' },
  { ...SLACK, name: 'slack', program: 'dist/main.js' },
];
