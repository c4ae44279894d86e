/** Puts text on the clipboard; where the frame forbids it, the text is selected for the person to copy, its beginning in sight. */
export async function copied(text: string, area: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (area === null) return false;
    area.value = text;
    area.focus();
    area.select();
    area.scrollTop = 0;
    return document.execCommand('copy');
  }
}
