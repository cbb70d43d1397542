# syntax=docker/dockerfile:1
# The site without the paper: content is a volume, so that editors change it while the site runs.
FROM node:22-bookworm-slim AS build
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The same build that a start would make, and its stamp, so that no start makes it again.
RUN node --import tsx --input-type=module -e "const { ensureBuild } = await import('./server/build.ts'); await ensureBuild(process.cwd())"
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:22-bookworm-slim
WORKDIR /site
ENV NODE_ENV=production PORT=3000 BROADSHEET_CONTENT=/paper/content BROADSHEET_CACHE=/paper/cache
COPY --from=build --chown=node:node /site /site
RUN mkdir -p /paper/content /paper/cache && chown -R node:node /paper
USER node
VOLUME ["/paper/content", "/paper/cache"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://localhost:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would keep the signal to stop to itself.
CMD ["node", "--import", "tsx", "server/main.ts"]
