import { escapeHtml, html, NOTHING } from '../../src/app/escape-html';

describe('markup', () => {
  it('escapes all that could end a text or an attribute', () => {
    expect(escapeHtml(`<b onclick="x('y')">A&B`)).toBe('&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;A&amp;B');
  });

  it('escapes text and numbers in holes, keeps markup, writes lists without separator', () => {
    const items = ['<i>', 'b'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul title="${'"'}">${items}${3}${NOTHING}</ul>`.html).toBe('<ul title="&quot;"><li>&lt;i&gt;</li><li>b</li>3</ul>');
  });

  it('does not read text of a cell as a hole or as a replacement pattern', () => {
    expect(html`<p>${'$& $1 {name}'}</p>`.html).toBe('<p>$&amp; $1 {name}</p>');
  });
});
