import { isTracingWanted } from '@headroom/service';

// What is traced has to be loaded after that which traces it.
if (isTracingWanted(process.env)) await import('./telemetry/register.js');
await import('./run-bot.js');
