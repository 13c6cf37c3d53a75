import { storeInstrumentation } from '@headroom/plans-prisma/telemetry';
import { startTracing } from '@headroom/service/telemetry';

// Imported before what it traces, by `main` or with `node --import`.
startTracing({ serviceName: 'headroom-api', instrumentations: [storeInstrumentation()] });
