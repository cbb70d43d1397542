import type { Metadata } from 'next';
import type { Story } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { articleHead } from '@/lib/seo/head/article-head';
import { imprintOf } from './imprint';
import { headSettings } from './metadata';

/** What the head of an article says about it. */
export function articleMetadata(story: Story, edition: Edition): Metadata {
  return articleHead(imprintOf(edition), story, headSettings());
}
