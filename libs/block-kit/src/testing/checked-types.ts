import type { HomeView, ModalView } from '@slack/types';
import type { MessageBlock } from '../data-visualization.js';

/** The blocks of a message. */
export type MessageBlocks = MessageBlock[];

/** A modal as `views.open` takes it. */
export type Modal = ModalView;

/** App Home as `views.publish` takes it. */
export type Home = HomeView;
