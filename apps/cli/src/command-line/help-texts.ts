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
} as const;
