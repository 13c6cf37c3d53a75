import type { Command } from 'commander';
import type { PriceRequest } from '../catalog/price.command.js';
import type { RegionsRequest } from '../catalog/regions.command.js';
import type { SkusRequest } from '../catalog/skus.command.js';
import type { CommandTools } from './headroom-command.js';
import { HELP } from './help-texts.js';
import { catalogOption, jsonOption } from './options.js';

/** Adds `catalog regions`, `catalog skus` and `catalog price`. */
export function addCatalogCommands(headroom: Command, tools: CommandTools): void {
  const catalog = headroom
    .command('catalog')
    .description('look up regions, sizes and prices')
    .addHelpText('after', HELP.catalog);
  addRegions(catalog, tools);
  addSkus(catalog, tools);
  addPrice(catalog, tools);
}

function addRegions(catalog: Command, { context, end }: CommandTools): void {
  catalog
    .command('regions')
    .description('list regions with their zones and pairs')
    .option('--provider <cloud>', 'only of this cloud: azure, aws or gcp')
    .addOption(jsonOption('answer as JSON'))
    .addOption(catalogOption())
    .action(async (options: RegionsRequest) => {
      const { regions } = await import('../catalog/regions.command.js');
      end(await regions(options, context));
    });
}

function addSkus(catalog: Command, { context, end }: CommandTools): void {
  catalog
    .command('skus')
    .description('list compute sizes, with their prices where a region is given')
    .option('--provider <cloud>', 'only of this cloud: azure, aws or gcp')
    .option('--region <location>', 'only those that have a price there, e.g. azure/eastus')
    .option('--family <family>', 'only of this family')
    .addOption(jsonOption('answer as JSON'))
    .addOption(catalogOption())
    .action(async (options: SkusRequest) => {
      const { skus } = await import('../catalog/skus.command.js');
      end(await skus(options, context));
    });
}

function addPrice(catalog: Command, { context, end }: CommandTools): void {
  catalog
    .command('price')
    .description('show the price of a size with its source and date')
    .argument('<place>', 'a location, e.g. azure/eastus, or a cloud for all its regions')
    .argument('<sku>', 'the size, e.g. Standard_D4s_v5')
    .addOption(jsonOption('answer as JSON'))
    .addOption(catalogOption())
    .action(async (place: string, sku: string, options: Omit<PriceRequest, 'place' | 'sku'>) => {
      const { price } = await import('../catalog/price.command.js');
      end(await price({ ...options, place, sku }, context));
    });
}
