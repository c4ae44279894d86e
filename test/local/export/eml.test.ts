import PostalMime from 'postal-mime';
import { emlName, writeEml } from '../../../src/local/export/eml';
import { mails } from './fixture';

const [zh, en] = mails;
if (!zh || !en) throw new Error('the fixture has two mails');

describe('writeEml', () => {
  it('is read back whole by another library', async () => {
    const email = await PostalMime.parse(await writeEml(zh));
    expect(email.subject).toBe('【滞后 1 项】新品发布会 12月10日提醒');
    expect(email.from).toMatchObject({ name: '新品发布会 · 活动管家', address: 'planner@example.com' });
    expect(email.to).toMatchObject([{ address: 'li.qiang@example.com' }]);
    expect(email.replyTo).toMatchObject([{ address: 'planner@example.com' }]);
    expect(email.date).toBe('2026-12-10T00:00:00.000Z');
    expect(email.text?.replace(/\r\n/g, '\n').trim()).toBe(zh.text.trim());
    expect(email.html?.replace(/\r\n/g, '\n').trim()).toBe(zh.html.trim());
  });

  it('is plain ASCII with CRLF lines of legal length, text before HTML', async () => {
    const raw = (await writeEml(zh)).toString('latin1');
    expect(raw).toMatch(/^[\x20-\x7e\t\r\n]*$/);
    expect(raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    expect(raw).toMatch(/Content-Type: multipart\/alternative/);
    expect(raw).toMatch(/MIME-Version: 1\.0/);
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
  });

  it('gives the same bytes again, and another id for another mail', async () => {
    const again = await writeEml(zh);
    expect((await writeEml(zh)).equals(again)).toBe(true);
    const id = (raw: Buffer) => /^Message-ID: (<[0-9a-f]{32}@showrunner\.invalid>)/im.exec(raw.toString())?.[1];
    expect(id(again)).toBeDefined();
    expect(id(await writeEml({ ...zh, at: '2026-12-11T00:00:00Z' }))).not.toBe(id(again));
  });

  it('lets no text start a header of its own', async () => {
    const email = await PostalMime.parse(
      await writeEml({
        ...en,
        subject: 'Late\r\nBcc: spy@example.com',
        fromName: 'A\r\nBcc: spy@example.com',
        replyTo: 'a@example.com\r\nBcc: spy@example.com',
      }),
    );
    expect(email.subject).toBe('Late Bcc: spy@example.com');
    expect(email.bcc).toBeUndefined();
    expect(email.headers.map((header) => header.key)).not.toContain('bcc');
  });

  it('has no Reply-To where the mail has none', async () => {
    expect((await PostalMime.parse(await writeEml(en))).replyTo).toBeUndefined();
  });
});

describe('emlName', () => {
  it('says local time, place and reader', () => {
    expect(emlName({ ...en, at: '2026-12-11T00:00:00Z' }, 0, 'Asia/Shanghai')).toBe('2026-12-11-0800-01-wang.fang_example.com.eml');
    expect(emlName({ ...en, at: '2026-12-11T00:00:00Z' }, 11)).toBe('2026-12-11-0000-12-wang.fang_example.com.eml');
  });

  it('uses safe characters only', () => {
    expect(emlName({ ...en, to: '../../etc/passwd\0<王芳>@例子.cn' }, 0)).toMatch(/^[A-Za-z0-9._+-]+\.eml$/);
    expect(emlName({ ...en, to: '王芳' }, 0)).toBe('2026-12-11-0000-01-unknown.eml');
  });
});
