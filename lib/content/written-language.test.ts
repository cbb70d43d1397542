import { expect, test } from 'vitest';
import { writtenLanguage } from './written-language';

test.each([
  ['समाचार आज के', 'hi'],
  ['আজকের খবর', 'bn'],
  ['오늘의 뉴스', 'ko'],
  ['今日のニュース', 'ja'],
  ['今天的新闻', 'zh'],
  ['آج کی خبریں', 'ur'],
  ['اخبار امروز گزارش', 'fa'],
  ['أخبار اليوم', 'ar'],
  ['Новости дня', 'ru'],
  ['Новини і події', 'uk'],
  ['The news of the day', ''],
  ['Les nouvelles du jour', ''],
  ['The Korean word 뉴스 stands in an English sentence', ''],
  ['쿠버네티스 API server와 etcd', 'ko'],
  ['2025 — 09', ''],
  ['', ''],
])('"%s" is written in "%s"', (text, language) => {
  expect(writtenLanguage(text)).toBe(language);
});
