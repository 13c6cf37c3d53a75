import { Option } from 'commander';

/** `--json`; not together with `--markdown`. */
export function jsonOption(description: string): Option {
  return new Option('--json', description).conflicts('markdown');
}

/** `--markdown`. */
export function markdownOption(): Option {
  return new Option('--markdown', 'answer as GitHub Markdown');
}

/** `--catalog DIR`. */
export function catalogOption(): Option {
  return new Option('--catalog <dir>', 'folder of own prices and facts that win over the shipped ones');
}

/** `--strategy ID`. */
export function strategyOption(description: string): Option {
  return new Option('--strategy <id>', description);
}
