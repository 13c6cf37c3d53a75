import { describe, expect, it } from '@jest/globals';
import { EARTH_RADIUS_KM, greatCircleKm } from './great-circle.js';

const point = (latitude: number | null, longitude: number | null) => ({ latitude, longitude });

describe('greatCircleKm', () => {
  it('is a quarter of the circumference from the equator to the pole', () => {
    expect(greatCircleKm(point(0, 0), point(90, 0))).toBeCloseTo((Math.PI / 2) * EARTH_RADIUS_KM, 6);
  });

  it('takes the short way round: 179° east to 179° west is two degrees of the equator', () => {
    expect(greatCircleKm(point(0, 179), point(0, -179))).toBeCloseTo(((2 * Math.PI) / 180) * EARTH_RADIUS_KM, 6);
  });

  it('is 0 in place, the same both ways, and half the circumference at most', () => {
    expect(greatCircleKm(point(37, -79), point(37, -79))).toBe(0);
    const [there, back] = [greatCircleKm(point(37, -79), point(53, -6)), greatCircleKm(point(53, -6), point(37, -79))];
    expect(there).toBeCloseTo(back ?? 0, 9);
    expect(greatCircleKm(point(0, 0), point(0, 180))).toBeCloseTo(Math.PI * EARTH_RADIUS_KM, 6);
  });

  it('is unknown where a coordinate is', () => {
    expect(greatCircleKm(point(null, 0), point(0, 0))).toBeNull();
    expect(greatCircleKm(point(0, 0), point(0, null))).toBeNull();
  });
});
