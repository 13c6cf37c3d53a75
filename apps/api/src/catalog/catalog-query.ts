import { ObjectType } from '@nestjs/graphql';

/** The catalogue as a place to ask in; its fields are answered by `CatalogResolver`. */
@ObjectType('Catalog', { description: 'Regions, sizes and prices of the clouds, each with its source and date.' })
export class CatalogQuery {}
