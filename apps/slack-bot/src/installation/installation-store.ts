import type { ConnectedPlans } from '@headroom/plans-prisma';
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { seal, type SealingKeys, unseal } from './sealed-text.js';

type Client = Pick<ConnectedPlans['client'], 'slackInstallation'>;

/** The workspaces that have installed the app, in PostgreSQL; their tokens are kept encrypted. */
export function installationStore(client: Client, keys: SealingKeys): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const id = idOf(installation);
      const isEnterprise = installation.isEnterpriseInstall === true;
      const sealed = seal(keys, { text: JSON.stringify(installation), owner: id });
      const data = { id, isEnterprise, sealed, updatedAt: new Date() };
      await client.slackInstallation.upsert({ where: { id }, create: data, update: data });
    },
    fetchInstallation: async (query) => {
      const id = queriedId(query);
      const row = await client.slackInstallation.findUnique({ where: { id } });
      const text = row === null ? null : unseal(keys, { sealed: row.sealed, owner: id });
      if (text === null) throw new Error(`no installation of workspace ${id} that can be read`);
      return JSON.parse(text) as Installation<'v2', boolean>;
    },
    deleteInstallation: async (query) => {
      await client.slackInstallation.deleteMany({ where: { id: queriedId(query) } });
    },
  };
}

function idOf(installation: Installation): string {
  const { enterprise, team, isEnterpriseInstall } = installation;
  const id = isEnterpriseInstall === true ? enterprise?.id : team?.id;
  if (id === undefined) throw new Error('an installation is of a workspace or of an enterprise');
  return id;
}

function queriedId({ enterpriseId, teamId, isEnterpriseInstall }: InstallationQuery<boolean>): string {
  const id = isEnterpriseInstall ? enterpriseId : teamId;
  if (id === undefined) throw new Error('an installation is asked for by its workspace or enterprise');
  return id;
}
