import { type Graph, serialise } from '@/lib/seo/json-ld/graph';

interface Props {
  graph: Graph;
}

/** What a page says of itself to machines. The one place where JSON is written into a page. */
export function JsonLd({ graph }: Props) {
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serialise(graph) }} />
  );
}
