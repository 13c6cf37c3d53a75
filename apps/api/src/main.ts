import { isTracingWanted } from '@headroom/service';
import { limitHeapGrowth } from './start/heap-growth.js';

limitHeapGrowth();
// What is traced has to be loaded after that which traces it.
if (isTracingWanted(process.env)) await import('./telemetry/register.js');
await import('./serve.js');
