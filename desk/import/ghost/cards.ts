import { escaped } from './escape';

/** What a card of Ghost's editor holds. */
export type Card = Record<string, unknown>;

function text(card: Card, ...names: string[]): string {
  for (const name of names) {
    const value = card[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/**
 * The HTML of a card, as Ghost's own renderers give it in the main. Null for one that has no counterpart.
 * @param type as in `image`, `callout`; mobiledoc begins some with `card-`
 */
export function cardHtml(type: string, card: Card): string | null {
  const name = type.replace(/^card-/, '');
  const caption = text(card, 'caption');
  const below = caption ? `<figcaption>${caption}</figcaption>` : '';
  switch (name) {
    case 'image':
      return `<figure>${imageHtml(card)}${below}</figure>`;
    case 'gallery': {
      const images = Array.isArray(card.images) ? (card.images as Card[]) : [];
      return `<figure class="gallery">${images.map(imageHtml).join('')}${below}</figure>`;
    }
    case 'html':
      return text(card, 'html');
    case 'code':
    case 'codeblock':
      return codeHtml(card) + (caption ? `<p>${caption}</p>` : '');
    case 'embed':
      return `<p>${escaped(text(card, 'url'))}</p>${caption ? `<p>${caption}</p>` : ''}`;
    case 'bookmark':
      return bookmarkHtml(card);
    case 'callout':
      return `<aside><p>${[text(card, 'calloutEmoji'), text(card, 'calloutText')].filter(Boolean).join(' ')}</p></aside>`;
    case 'toggle':
      return `<details><summary>${text(card, 'heading')}</summary>${text(card, 'content')}</details>`;
    case 'button':
      return `<p><a href="${escaped(text(card, 'buttonUrl'))}">${escaped(text(card, 'buttonText'))}</a></p>`;
    case 'hr':
    case 'horizontalrule':
      return '<hr>';
    case 'audio':
    case 'video':
      return `<p>${escaped(text(card, 'title'))}</p><p>${escaped(text(card, 'src'))}</p>${below ? `<p>${caption}</p>` : ''}`;
    case 'file':
      return `<p><a href="${escaped(text(card, 'src'))}">${escaped(text(card, 'fileTitle', 'title', 'fileName'))}</a> ${escaped(text(card, 'fileCaption', 'caption'))}</p>`;
    case 'header':
      return `<h2>${text(card, 'header', 'heading')}</h2><p>${text(card, 'subheader', 'subheading')}</p>`;
    case 'product':
      return productHtml(card);
    case 'email':
      // Only readers of the newsletter had it.
      return null;
    default:
      return null;
  }
}

function imageHtml(card: Card): string {
  const src = text(card, 'src', 'fileName');
  const img = `<img src="${escaped(src)}" alt="${escaped(text(card, 'alt'))}">`;
  const href = text(card, 'href');
  return href ? `<a href="${escaped(href)}">${img}</a>` : img;
}

function codeHtml(card: Card): string {
  const language = text(card, 'language').replace(/[^\w-]/g, '');
  return `<pre><code${language ? ` class="language-${language}"` : ''}>${escaped(text(card, 'code'))}</code></pre>`;
}

function bookmarkHtml(card: Card): string {
  const data = (
    typeof card.metadata === 'object' && card.metadata !== null ? card.metadata : card
  ) as Card;
  const url = text(card, 'url') || text(data, 'url');
  const title = text(data, 'title') || url;
  const rest = [text(data, 'description'), text(card, 'caption')].filter(Boolean);
  return `<p><a href="${escaped(url)}">${escaped(title)}</a></p>${rest.map((one) => `<p>${one}</p>`).join('')}`;
}

function productHtml(card: Card): string {
  const button = text(card, 'productButton', 'productButtonText');
  const link = button
    ? `<p><a href="${escaped(text(card, 'productUrl'))}">${escaped(button)}</a></p>`
    : '';
  const image = text(card, 'productImageSrc');
  return `${image ? `<p><img src="${escaped(image)}" alt=""></p>` : ''}<h3>${text(card, 'productTitle')}</h3>${text(card, 'productDescription')}${link}`;
}
