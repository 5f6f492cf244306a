import type { Platform, PlatformCategory } from '../register-types.ts';

type SeenBy = Platform['seenBy'];

/** Who can really see a post, by kind of service. A platform with something of its own to say overrides a sentence. */
const USUAL: Record<PlatformCategory, SeenBy> = {
  'social-network': {
    public: 'Anyone, pupils and parents included, and it can turn up in a search.',
    friends: 'Your friends, whoever looks over their shoulder, and anyone they send a screenshot to.',
    'private-group': 'Every member of the group, whoever joins later, and anyone a member shows it to.',
  },
  'business-network': {
    public: 'Anyone, your employer and people who may hire you included.',
    friends: 'Your contacts, and often their contacts as soon as one of them reacts to it.',
    'private-group': 'Every member of the group, with your name and your employer beside it.',
  },
  messaging: {
    public: 'Anyone who has the link or the channel, without your knowing who they are.',
    friends: 'Everyone you send it to, and anyone they forward it to.',
    'private-group': 'Everyone in the group, and anyone one of them forwards it to.',
  },
  'video-and-image': {
    public: 'Anyone, and others can save it, cut it and post it again.',
    friends: 'Your followers, and anyone who films or saves their screen.',
    'private-group': 'Everyone with the link, and anyone they pass the link to.',
  },
  blog: {
    public: 'Anyone, for years, by way of a search.',
    friends: 'Your subscribers, and anyone they forward it to.',
    'private-group': 'Everyone with the password or the link, and anyone they pass it to.',
  },
  forum: {
    public: 'Anyone. People often work out who is behind a made-up name.',
    friends: 'Everyone you send it to, and the people who run the forum.',
    'private-group': 'Every member, whoever joins later, and the people who run the forum.',
  },
};

function platform(
  key: string,
  name: string,
  category: PlatformCategory,
  own: Partial<SeenBy> = {},
): Platform {
  return { key, name, category, seenBy: { ...USUAL[category], ...own } };
}

/** The trust's register of platforms. The first ten have the keys that the draft checker uses for channels. */
export const PLATFORMS: Platform[] = [
  platform('facebook', 'Facebook', 'social-network', {
    friends: 'Your friends, and friends of anyone you tag. A comment under a public post is public.',
    'private-group': 'Every member of the group. In a town group, some of them are parents.',
  }),
  platform('instagram', 'Instagram', 'video-and-image', {
    friends: 'Your followers, and anyone who saves their screen, stories that vanish included.',
  }),
  platform('x', 'X', 'social-network', {
    friends: 'Your followers if your posts are protected, and anyone they show. If not, anyone at all.',
  }),
  platform('linkedin', 'LinkedIn', 'business-network'),
  platform('tiktok', 'TikTok', 'video-and-image', {
    public: 'Anyone. It is shown to people who do not follow you, pupils among them.',
  }),
  platform('youtube', 'YouTube', 'video-and-image', {
    public: 'Anyone. A comment is as public as a video.',
    'private-group': 'Anyone who has the link, if the video is unlisted.',
  }),
  platform('whatsapp', 'WhatsApp', 'messaging'),
  platform('snapchat', 'Snapchat', 'messaging', {
    friends: 'Everyone you send it to, and anyone who saves it before it goes.',
  }),
  platform('blog', 'Blog or website', 'blog'),
  platform('forum', 'Forum', 'forum'),
  platform('threads', 'Threads', 'social-network'),
  platform('bluesky', 'Bluesky', 'social-network', {
    friends: 'Anyone. There are no posts for friends alone.',
    'private-group': 'Anyone. There are no posts for a group alone.',
  }),
  platform('mastodon', 'Mastodon', 'social-network'),
  platform('nextdoor', 'Nextdoor', 'social-network', {
    friends: 'Your neighbours, some of them parents and pupils.',
  }),
  platform('bereal', 'BeReal', 'social-network'),
  platform('xing', 'Xing', 'business-network'),
  platform('messenger', 'Messenger', 'messaging'),
  platform('telegram', 'Telegram', 'messaging'),
  platform('signal', 'Signal', 'messaging'),
  platform('discord', 'Discord', 'messaging'),
  platform('imessage', 'iMessage', 'messaging'),
  platform('teams-personal', 'Teams (personal account)', 'messaging'),
  platform('pinterest', 'Pinterest', 'video-and-image'),
  platform('flickr', 'Flickr', 'video-and-image'),
  platform('vimeo', 'Vimeo', 'video-and-image'),
  platform('twitch', 'Twitch', 'video-and-image'),
  platform('wordpress', 'WordPress', 'blog'),
  platform('substack', 'Substack', 'blog'),
  platform('medium', 'Medium', 'blog'),
  platform('tumblr', 'Tumblr', 'blog'),
  platform('reddit', 'Reddit', 'forum'),
  platform('mumsnet', 'Mumsnet', 'forum'),
  platform('the-student-room', 'The Student Room', 'forum', {
    public: 'Anyone, and many of its readers are pupils.',
  }),
  platform('google-reviews', 'Google reviews', 'forum', {
    friends: 'Anyone. A review is always public.',
    'private-group': 'Anyone. A review is always public.',
  }),
];
