/** Where a saved plan is seen in the portal. */
export function planUrl(portalUrl: string | null, planId: string): string | null {
  if (portalUrl === null) return null;
  const url = new URL(portalUrl);
  url.pathname = `${basePath(url)}/plans/${planId}`;
  return url.href;
}

const PLAN_PATH = /^\/plans\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/iu;

/** The id of the plan that a link leads to; null where it leads to none of this portal. */
export function linkedPlanId(portalUrl: string | null, link: string): string | null {
  if (portalUrl === null || !URL.canParse(link)) return null;
  const [portal, url] = [new URL(portalUrl), new URL(link)];
  if (url.host !== portal.host || !url.pathname.startsWith(basePath(portal))) return null;
  return PLAN_PATH.exec(url.pathname.slice(basePath(portal).length))?.[1]?.toLowerCase() ?? null;
}

function basePath({ pathname }: URL): string {
  return pathname.replace(/\/+$/u, '');
}
