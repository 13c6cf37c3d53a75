/** Mean radius of the earth in kilometres (IUGG R1). */
export const EARTH_RADIUS_KM = 6371.0088;

/** A point on the earth in degrees; null where unknown. */
export interface GeographicPoint {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Great-circle distance by the haversine formula in kilometres (S99); null where a coordinate is unknown. */
export function greatCircleKm(a: GeographicPoint, b: GeographicPoint): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const [latitudeA, latitudeB] = [radians(a.latitude), radians(b.latitude)];
  const halfLatitude = Math.sin((latitudeB - latitudeA) / 2);
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord = halfLatitude ** 2 + Math.cos(latitudeA) * Math.cos(latitudeB) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
