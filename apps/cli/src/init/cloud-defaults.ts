import type { Provider } from '@headroom/catalog';

/** What the wizard offers for a cloud: two regions with zones, a general size and one for a data store, comparable across clouds. */
export interface CloudDefaults {
  readonly locations: readonly string[];
  readonly webSku: string;
  readonly dataSku: string;
}

/** 4 vCPU and 16 GiB for compute, 8 vCPU and 64 GiB for data; a cloud without defaults does not compile. */
export const CLOUD_DEFAULTS: Readonly<Record<Provider, CloudDefaults>> = {
  azure: { locations: ['azure/eastus', 'azure/westus3'], webSku: 'Standard_D4s_v5', dataSku: 'Standard_E8s_v5' },
  aws: { locations: ['aws/us-east-1', 'aws/us-west-2'], webSku: 'm6i.xlarge', dataSku: 'r6i.2xlarge' },
  gcp: { locations: ['gcp/us-central1', 'gcp/us-east1'], webSku: 'n2-standard-4', dataSku: 'n2-highmem-8' },
};
