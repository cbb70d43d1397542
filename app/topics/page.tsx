import type { Metadata } from 'next';
import { TopicIndex } from '@/components/archive/topic-index';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { admit } from '../admit';
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
  return (
    <Paper edition={edition}>
      <Breadcrumb trail={[]} edition={edition} />
      <PageHeading title={words.topics} description={words.topicsDescription(site.name)} />
      <TopicIndex topics={topics} />
    </Paper>
  );
}
