/**
 * Round trip between two zones of a region in milliseconds: providers place them so that it stays below 2 ms (Azure,
 * "Availability zones overview"), which keeps synchronous copies cheap (S96, S97).
 */
export const ZONE_ROUND_TRIP_MS = 2;
