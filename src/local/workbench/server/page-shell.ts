import type { Language } from '../../../domain/language';

const WAITING: { readonly [L in Language]: { readonly title: string; readonly text: string; readonly noScript: string } } = {
  'zh-CN': { title: '活动管家 · 工作台', text: '正在打开工作簿…', noScript: '工作台需要启用 JavaScript。' },
  en: { title: 'Showrunner workbench', text: 'Opening the workbook…', noScript: 'The workbench needs JavaScript.' },
};

/** The page before its script has run. */
export function shell(language: Language): string {
  const { title, text, noScript } = WAITING[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,${ICON}">
<link rel="stylesheet" href="/page.css">
<main id="opening" class="opening"><p role="status">${text}</p><noscript><p>${noScript}</p></noscript></main>
<script type="module" src="/page.js"></script>
`;
}

const ICON = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f5a8c"/>' +
    '<path d="M8 9h16M8 16h10M8 23h6" stroke="#fff" stroke-width="3" stroke-linecap="round"/>' +
    '<path d="m19 22 3 3 5-6" fill="none" stroke="#7fe0a6" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

/** The language a browser prefers, by its `Accept-Language`: Chinese of any kind, else English; the first of the two named wins. */
export function acceptedLanguage(header: string | undefined): Language {
  const ranked = (header ?? '')
    .split(',')
    .map((part, place) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((each) => each !== undefined);
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight), place };
    })
    .filter(({ tag, weight }) => /^(zh|en)\b/.test(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  return ranked[0]?.tag.startsWith('zh') ? 'zh-CN' : 'en';
}
