import type { Metadata } from 'next';
import { TopicIndex } from '@/components/archive/topic-index';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { JsonLd } from '@/components/document/json-ld';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { collectionGraph } from '@/lib/seo/json-ld/pages';
import { admit } from '../admit';
import { imprintOf } from '../imprint';
import { pageMetadata } from '../metadata';

export async function generateMetadata(): Promise<Metadata> {
  const { edition } = await admit('/topics', 'topics');
  const { site, words } = edition;
  return pageMetadata(site, {
    title: words.topics,
    description: words.topicsDescription(site.name),
    address: '/topics',
  });
}

export default async function TopicsPage() {
  const { archive, edition } = await admit('/topics', 'topics');
  const { site, words } = edition;
  const topics = await archive.topics();
  const description = words.topicsDescription(site.name);
  const page = { name: words.topics, description, address: '/topics' };
  return (
    <Paper edition={edition}>
      <JsonLd graph={collectionGraph(imprintOf(edition), page, [], [])} />
      <Breadcrumb trail={[]} edition={edition} />
      <PageHeading title={words.topics} description={description} />
      <TopicIndex topics={topics} />
    </Paper>
  );
}
