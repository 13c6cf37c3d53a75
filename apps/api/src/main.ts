import { isTracingWanted } from '@headroom/service';
import { limitHeapGrowth, ownSize } from './start/heap-growth.js';

limitHeapGrowth(ownSize());
// What is traced has to be loaded after that which traces it.
if (isTracingWanted(process.env)) await import('./telemetry/register.js');
await import('./serve.js');
