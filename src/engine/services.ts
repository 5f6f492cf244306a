/** Services that people post on, for a trust that has no list of its own yet: key, name and kind. */
export const COMMON_SERVICES: readonly (readonly [key: string, name: string, category: string])[] = [
  ['facebook', 'Facebook', 'social-network'],
  ['instagram', 'Instagram', 'video-and-image'],
  ['x', 'X', 'social-network'],
  ['whatsapp', 'WhatsApp', 'messaging'],
  ['tiktok', 'TikTok', 'video-and-image'],
  ['snapchat', 'Snapchat', 'messaging'],
  ['linkedin', 'LinkedIn', 'business-network'],
  ['youtube', 'YouTube', 'video-and-image'],
  ['blog', 'Blog or website', 'blog'],
  ['forum', 'Forum', 'forum'],
];
