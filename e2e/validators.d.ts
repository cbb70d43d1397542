/** The parts that the tests use; the packages bring no types of their own. */
declare module '@adobe/structured-data-validator' {
  export interface Issue {
    severity: 'ERROR' | 'WARNING';
    issueMessage: string;
    rootType?: string;
    path?: unknown;
  }
  export default class Validator {
    constructor(vocabulary?: unknown);
    validate(extracted: unknown): Promise<Issue[]>;
  }
}

declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: string[] });
    parse(html: string): { errors?: unknown[]; jsonld: Record<string, unknown[]> };
  }
}
