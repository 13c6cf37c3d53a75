import {
  at,
  checkCount,
  type Checking,
  checkLength,
  checkNeeded,
  checkTextObject,
  fieldsOf,
  items,
  type Place,
  refuse,
  typeOf,
} from './problem.js';

/** Checks an interactive element: what stands in actions, in an input, or beside a section. */
export function checkElement(checking: Checking, element: Place): void {
  checkLength(checking, at(element, 'action_id'), 'actionId');
  checkTextObject(checking, at(element, 'placeholder'), 'placeholder');
  checkConfirm(checking, at(element, 'confirm'));
  const check = ELEMENT_CHECKS[typeOf(element)];
  if (check === undefined) {
    refuse(checking, element, {
      message: `There is no element of type "${typeOf(element)}".`,
      expected: Object.keys(ELEMENT_CHECKS).join(', '),
    });
    return;
  }
  check(checking, element);
}

type ElementCheck = (checking: Checking, element: Place) => void;

const ELEMENT_CHECKS: Readonly<Record<string, ElementCheck>> = {
  button: checkButton,
  workflow_button: checkButton,
  static_select: checkSelect,
  multi_static_select: checkSelect,
  external_select: checkInitialOptions,
  multi_external_select: checkInitialOptions,
  checkboxes: checkChoices,
  radio_buttons: checkChoices,
  overflow: checkOverflow,
  plain_text_input: checkTextInput,
  ...Object.fromEntries(
    [
      'users_select',
      'multi_users_select',
      'conversations_select',
      'multi_conversations_select',
      'channels_select',
      'multi_channels_select',
      'datepicker',
      'timepicker',
      'datetimepicker',
      'number_input',
      'email_text_input',
      'url_text_input',
      'rich_text_input',
      'file_input',
      'feedback_buttons',
      'icon_button',
    ].map((type) => [type, () => undefined]),
  ),
  image: (checking, element) => {
    checkNeeded(checking, element, ['alt_text']);
    checkLength(checking, at(element, 'alt_text'), 'imageAltText');
    checkLength(checking, at(element, 'image_url'), 'imageUrl');
  },
};

function checkButton(checking: Checking, button: Place): void {
  checkNeeded(checking, button, ['text']);
  checkTextObject(checking, at(button, 'text'), 'buttonText');
  checkLength(checking, at(button, 'value'), 'buttonValue');
  checkLength(checking, at(button, 'url'), 'buttonUrl');
  checkLength(checking, at(button, 'accessibility_label'), 'accessibilityLabel');
}

function checkSelect(checking: Checking, select: Place): void {
  const options = items(select, 'options');
  const groups = items(select, 'option_groups');
  checkCount(checking, at(select, 'options'), { count: options.length, limit: 'selectOptions' });
  checkCount(checking, at(select, 'option_groups'), { count: groups.length, limit: 'selectGroups' });
  for (const option of options) checkOption(checking, option);
  for (const group of groups) checkGroup(checking, group);
  if (options.length === 0 && groups.every((group) => items(group, 'options').length === 0)) {
    refuse(checking, select, { message: 'A select has no option.', expected: 'at least 1 option' });
  }
  checkInitialOptions(checking, select);
  checkInitialOffered(checking, select, [...options, ...groups.flatMap((group) => items(group, 'options'))]);
}

/** What is chosen at first has to be one of the options. */
function checkInitialOffered(checking: Checking, menu: Place, options: readonly Place[]): void {
  const offered = new Set(options.map((option) => fieldsOf(option)['value']));
  const initial = at(menu, 'initial_option');
  const chosen = [...(initial.value === undefined ? [] : [initial]), ...items(menu, 'initial_options')];
  for (const option of chosen) {
    if (offered.has(fieldsOf(option)['value'])) continue;
    refuse(checking, option, { message: 'What is chosen at first is not offered.', expected: 'one of the options' });
  }
}

function checkInitialOptions(checking: Checking, select: Place): void {
  const initial = at(select, 'initial_option');
  if (initial.value !== undefined) checkOption(checking, initial);
  for (const option of items(select, 'initial_options')) checkOption(checking, option);
}

function checkChoices(checking: Checking, choices: Place): void {
  const options = items(choices, 'options');
  checkCount(checking, at(choices, 'options'), { count: options.length, limit: 'choiceOptions' });
  for (const option of options) checkOption(checking, option);
  checkSomeOption(checking, choices, options);
  checkInitialOffered(checking, choices, options);
}

function checkOverflow(checking: Checking, menu: Place): void {
  const options = items(menu, 'options');
  checkCount(checking, at(menu, 'options'), { count: options.length, limit: 'overflowOptions' });
  for (const option of options) checkOption(checking, option);
  checkSomeOption(checking, menu, options);
}

function checkSomeOption(checking: Checking, menu: Place, options: readonly Place[]): void {
  if (options.length > 0) return;
  refuse(checking, at(menu, 'options'), { message: 'There is no option.', expected: 'at least 1 option' });
}

function checkTextInput(checking: Checking, input: Place): void {
  const longest = at(input, 'max_length');
  if (typeof longest.value === 'number') checkCount(checking, longest, { count: longest.value, limit: 'inputLength' });
  checkLength(checking, at(input, 'initial_value'), 'inputLength');
}

/** Checks an option of any menu. */
export function checkOption(checking: Checking, option: Place): void {
  checkNeeded(checking, option, ['text', 'value']);
  checkTextObject(checking, at(option, 'text'), 'optionText');
  checkTextObject(checking, at(option, 'description'), 'optionDescription');
  checkLength(checking, at(option, 'value'), 'optionValue');
}

/** Checks a group of options. */
export function checkGroup(checking: Checking, group: Place): void {
  const options = items(group, 'options');
  checkTextObject(checking, at(group, 'label'), 'groupLabel');
  checkCount(checking, at(group, 'options'), { count: options.length, limit: 'selectOptions' });
  for (const option of options) checkOption(checking, option);
}

function checkConfirm(checking: Checking, confirm: Place): void {
  if (Object.keys(fieldsOf(confirm)).length === 0) return;
  checkNeeded(checking, confirm, ['title', 'text']);
  checkTextObject(checking, at(confirm, 'title'), 'confirmTitle');
  checkTextObject(checking, at(confirm, 'text'), 'confirmText');
  checkTextObject(checking, at(confirm, 'confirm'), 'confirmButton');
  checkTextObject(checking, at(confirm, 'deny'), 'confirmButton');
}
