import type { Article } from './article';
import type { FieldReport } from './field-report';
import { shown } from './problem';
import type { FrontmatterFields } from './schema';
import { trueTypography } from './typography';

/** The lead picture, with a word to the editor where it has no alternative text (WCAG 1.1.1). */
export function leadPicture(
  fields: FrontmatterFields,
  lang: string,
  report: FieldReport,
): Article['image'] {
  const { image } = fields;
  if (!image) return null;
  if (/^(?:https?:)?\/\//i.test(image.src)) {
    report.add(
      {
        severity: 'warning',
        code: 'picture-remote',
        field: 'image',
        value: shown(image.src),
        message: 'The picture is on another site, and pages load nothing from other sites.',
        mend: 'Save the picture in images/ and write its file name here.',
      },
      'image',
    );
    return null;
  }
  if (image.alt === '') {
    report.add(
      {
        severity: 'hint',
        code: 'alt-missing',
        field: 'image',
        value: shown(image.src),
        message:
          'The picture has no alternative text, so readers who can not see it learn nothing of it.',
        mend: 'Add a line "  alt: What the picture shows" below it.',
      },
      'image',
    );
  }
  return {
    ...image,
    alt: trueTypography(image.alt, lang),
    caption: trueTypography(image.caption, lang),
    credit: trueTypography(image.credit, lang),
  };
}
