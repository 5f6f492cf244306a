/** What a new trust begins with, to be changed to its own: terms, platforms. */

/**
 * Terms as most of England has them, in two halves each so that half-term is free. A trust changes them to its own:
 * schools set their dates themselves (Education Act 2002, section 32).
 */
export const TERMS: readonly { name: string; from: string; to: string }[] = [
  { name: 'Autumn term, first half', from: '2025-09-01', to: '2025-10-24' },
  { name: 'Autumn term, second half', from: '2025-11-03', to: '2025-12-19' },
  { name: 'Spring term, first half', from: '2026-01-05', to: '2026-02-13' },
  { name: 'Spring term, second half', from: '2026-02-23', to: '2026-03-27' },
  { name: 'Summer term, first half', from: '2026-04-13', to: '2026-05-22' },
  { name: 'Summer term, second half', from: '2026-06-01', to: '2026-07-21' },
  { name: 'Autumn term, first half', from: '2026-09-01', to: '2026-10-23' },
  { name: 'Autumn term, second half', from: '2026-11-02', to: '2026-12-18' },
  { name: 'Spring term, first half', from: '2027-01-04', to: '2027-02-12' },
  { name: 'Spring term, second half', from: '2027-02-22', to: '2027-03-25' },
  { name: 'Summer term, first half', from: '2027-04-12', to: '2027-05-28' },
  { name: 'Summer term, second half', from: '2027-06-07', to: '2027-07-21' },
];

type Kind = 'social-network' | 'business-network' | 'messaging' | 'video-and-image' | 'blog' | 'forum';

/** Who can really see a post, by the kind of place and the audience one chose. */
export const SEEN_BY: Readonly<Record<Kind, { public: string; friends: string; 'private-group': string }>> = {
  'social-network': {
    public: 'Anyone, parents and pupils among them, and search engines.',
    friends: 'Your friends there, and whoever they show it to.',
    'private-group': 'Every member, those who join later too, and whoever they show it to.',
  },
  'business-network': {
    public: 'Anyone, your employer among them.',
    friends: 'Your contacts, and theirs when one of them reacts.',
    'private-group': 'Every member, with your name and employer beside your words.',
  },
  messaging: {
    public: 'Anyone with the link.',
    friends: 'Everyone you send it to, and whoever they forward it to.',
    'private-group': 'Everyone in the group, and whoever one of them forwards it to.',
  },
  'video-and-image': {
    public: 'Anyone, and anyone can save it and post it again.',
    friends: 'Your followers, and whoever they show it to.',
    'private-group': 'Everyone with the link, and whoever they pass it to.',
  },
  blog: {
    public: 'Anyone, for as long as it is online, by way of a search.',
    friends: 'Your subscribers, and whoever they forward it to.',
    'private-group': 'Everyone with the password, and whoever they pass it to.',
  },
  forum: {
    public: 'Anyone. A made-up name is often seen through.',
    friends: 'Everyone you send it to, and those who run the place.',
    'private-group': 'Every member, those who join later too, and those who run the place.',
  },
};

/** The platforms the register begins with; the keys are those the checker calls channels by. */
export const PLATFORMS: readonly (readonly [key: string, name: string, kind: Kind])[] = [
  ['x', 'X', 'social-network'],
  ['facebook', 'Facebook', 'social-network'],
  ['instagram', 'Instagram', 'video-and-image'],
  ['linkedin', 'LinkedIn', 'business-network'],
  ['tiktok', 'TikTok', 'video-and-image'],
  ['youtube', 'YouTube', 'video-and-image'],
  ['whatsapp', 'WhatsApp', 'messaging'],
  ['snapchat', 'Snapchat', 'messaging'],
  ['blog', 'Blog or website', 'blog'],
  ['forum', 'Forum', 'forum'],
  ['threads', 'Threads', 'social-network'],
  ['bluesky', 'Bluesky', 'social-network'],
  ['nextdoor', 'Nextdoor', 'social-network'],
  ['messenger', 'Messenger', 'messaging'],
  ['telegram', 'Telegram', 'messaging'],
  ['discord', 'Discord', 'messaging'],
  ['reddit', 'Reddit', 'forum'],
  ['mumsnet', 'Mumsnet', 'forum'],
];
