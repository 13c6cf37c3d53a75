import { storeInstrumentation } from '@headroom/plans-prisma/telemetry';
import { startTracing } from '@headroom/service/telemetry';

// Imported before what it traces, by the bot or its worker.
startTracing({ serviceName: 'headroom-slack', instrumentations: [storeInstrumentation()] });
