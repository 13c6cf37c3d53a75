import { settingsReport } from '@headroom/settings';
import { slackSettings } from './slack-settings.js';

// Run by `headroom config`: answers with the settings of this program, or with all that is wrong with them, as one line of JSON.

process.stdout.write(`${JSON.stringify(settingsReport(slackSettings, process.env))}\n`);
