import { databaseProblem } from '@headroom/plans-prisma';
import { createLogger, portProblem, runProgram } from '@headroom/service';
import { readSlackConfig, type SlackConfig } from './config/slack-settings.js';
import { openDatabase } from './start/database.js';
import { startBot } from './start/start-bot.js';

await runProgram({
  configurationName: 'the configuration of the Slack bot',
  read: () => readSlackConfig(process.env),
  start: async (config: SlackConfig, logger) => {
    const database = await openDatabase(config, logger);
    try {
      const bot = await startBot({ config, database, logger });
      const way = config.mode === 'http' ? 'requests' : 'its connection to Slack';
      return {
        text: `The Slack bot listens to ${way}; http://localhost:${String(bot.port)}/health/ready says whether all is well.\n`,
        stop: async () => {
          await bot.stop();
          await database.close();
        },
      };
    } catch (error) {
      await database.close();
      throw error;
    }
  },
  startProblem: (error, { port, databaseUrl }) =>
    portProblem(error, { port, variable: 'SLACK_PORT' }) ?? databaseProblem(error, databaseUrl),
  createLogger,
});
