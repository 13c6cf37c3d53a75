/** What `--help` shows below the options: examples, and what a command answers. */
export const HELP = {
  headroom: `
Examples:
  headroom plan storefront.yaml                        the recommended strategy and what it was chosen from
  headroom plan storefront.yaml --strategy WARM_SPARE  one strategy in detail
  headroom explain storefront.yaml WARM_SPARE.cost.monthlyTotal
  headroom init                                        writes a first workload.yaml, question by question

Exit codes:
  0  done
  1  what --fail-on names is the case
  2  arguments, files or documents cannot be used; standard error says what to change
  3  a fault of headroom itself

Colours are used on a terminal only; NO_COLOR turns them off. COLUMNS sets the width.`,
  plan: `
Examples:
  headroom plan storefront.yaml
  headroom plan storefront.yaml --strategy WARM_SPARE
  headroom plan storefront.yaml --json | jq .recommendation
  headroom plan storefront.yaml --markdown > plan.md
  headroom plan *.yaml --fail-on not-met               exit code 1 where targets are missed
  cat storefront.yaml | headroom plan -`,
  explain: `
PATH leads to a number of the answer as --json shows it; lists are addressed by name. It may end earlier: then every
number below it is explained.

Examples:
  headroom explain storefront.yaml WARM_SPARE.components.web.azure/westus3
  headroom explain storefront.yaml WARM_SPARE.cost.monthlyTotal
  headroom explain storefront.yaml designLoadPerSecond`,
  insights: `
The recommended strategy's figures stand, with --strategy that one's, with --all every strategy's.

Examples:
  headroom insights storefront.yaml
  headroom insights storefront.yaml --strategy WARM_SPARE
  headroom insights storefront.yaml --json | jq .errorBudgets`,
  compare: `
The recommended strategy stands for each file, with --strategy that one. Differences are to the first file.

Examples:
  headroom compare today.yaml next-year.yaml
  headroom compare azure.yaml aws.yaml gcp.yaml --strategy ACTIVE_ACTIVE_AT_CAPACITY`,
  validate: `
Examples:
  headroom validate storefront.yaml
  headroom validate workloads/*.yaml`,
  init: `
Asks on a terminal. Otherwise it reads one answer per line from standard input; an empty line takes the default, and
so does everything after the last line.

Examples:
  headroom init
  headroom init checkout.yaml
  printf 'checkout\\naws\\n' | headroom init checkout.yaml`,
  schema: `
Examples:
  headroom schema > workload.schema.json
  and as the first line of a workload:  # yaml-language-server: $schema=workload.schema.json`,
  catalog: `
Examples:
  headroom catalog regions --provider azure
  headroom catalog skus --region aws/us-east-1 --family m6i
  headroom catalog price azure/eastus Standard_D4s_v5
  headroom catalog price gcp n2-standard-4             in every region`,
  serve: `
Runs until SIGTERM or Ctrl-C. Without DATABASE_URL it brings a PostgreSQL of its own, with its data in the folder of
HEADROOM_DATA_DIR. A server that ends by itself is started again, after longer and longer waits. \`headroom config\` lists
the settings.

Exit codes:
  0  stopped by a signal
  2  the settings, or a port or database they name, cannot be used; standard error says what to change
  3  a server could not be kept running

Examples:
  headroom serve
  headroom serve --role api
  PORT=8080 DATABASE_URL=postgresql://headroom@db/headroom headroom serve --role api`,
  config: `
Exit code 2 where something is wrong: every problem is told with its variable.

Examples:
  headroom config
  DATABASE_URL=postgresql://headroom@db/headroom headroom config --json`,
  migrate: `
Applies what the database lacks, and nothing where it has all; any number may run at once. The servers do the same when
they start. Without DATABASE_URL it is the database of the folder HEADROOM_DATA_DIR.

Examples:
  headroom migrate
  headroom migrate --status                            exit code 1 where something is to be applied`,
  token: `
Works without the API and needs no token: whoever can open the database may. The audit names the user of this machine.

Examples:
  headroom token create --name laptop                  for the administrator, in place of one that has expired
  headroom token create --name ci --team Shop --role planner --scopes plan_read,plan_save --expires 30d
  headroom token list
  headroom token revoke ujehd5ns`,
  backup: `
The file is SQL text, as the database was at one moment, while others go on working. Keep it like the database: it has
documents, names and the hashes of tokens.

Examples:
  headroom backup headroom-2026-11-24.sql
  headroom backup - | gzip > headroom.sql.gz`,
  restore: `
All of it or nothing. A database with plans is refused: name a new one, or a new folder.

Examples:
  HEADROOM_DATA_DIR=/var/lib/headroom-new headroom restore headroom-2026-11-24.sql
  gunzip -c headroom.sql.gz | headroom restore -`,
} as const;
