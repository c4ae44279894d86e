/** Text as HTML, also inside a quoted attribute: cell text is hostile. */
export function escapeHtml(text: string): string {
  return text.replace(/[\0\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The target when following it is safe (a web or mail address), else null: `javascript:` and its like are not links. */
export function safeTarget(target: string): string | null {
  return /^(https?:\/\/[^\s"'<>]+|mailto:[^\s"'<>]+)$/i.test(target) ? target : null;
}
