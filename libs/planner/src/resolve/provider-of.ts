/** The provider of a location: `azure` of `azure/eastus`; the whole text where there is no slash. */
export function providerOf(location: string): string {
  const slash = location.indexOf('/');
  return slash < 0 ? location : location.slice(0, slash);
}
