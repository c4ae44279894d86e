import { useState } from 'preact/hooks';
import { usePage } from '../page-context';
import { Button, Card, Findings, Notice, ProblemNotice } from '../parts';
import { useCall } from '../use-call';

/** Today's mails as their readers would get them, and one to oneself to try. */
export function MailsCard({ home }: { readonly home: 'home' | 'copy' | 'unknown' }) {
  const { t, say, plans } = usePage();
  const preview = useCall('previewDigests');
  const sample = useCall('sendSample');
  const mails = preview.value?.mails ?? [];
  const isBarred = plans.length === 0 || home !== 'home';
  return (
    <Card title={t['mails.title']} icon="mail">
      <div class="actions">
        <Button isBusy={preview.isBusy} disabled={plans.length === 0} onClick={() => preview.act({})}>
          {t['mails.preview']}
        </Button>
        <Button isBusy={sample.isBusy} disabled={isBarred} onClick={() => sample.act({})}>
          {t['mails.sample']}
        </Button>
      </div>
      {sample.value && <Notice tone="good">{say(t['mails.sent'], { to: sample.value.to })}</Notice>}
      <ProblemNotice problem={preview.problem ?? sample.problem} retry={preview.problem ? preview.again : sample.again} />
      {preview.value && <p class="hint">{mails.length === 0 ? t['mails.none'] : say(t['mails.count'], { n: mails.length })}</p>}
      {mails.map((mail) => (
        <Mail key={mail.to} to={mail.to} subject={mail.subject} html={mail.html} />
      ))}
      {preview.value && <Findings findings={preview.value.findings} />}
    </Card>
  );
}

/** A mail, folded; opened it is drawn in a frame in which nothing can run. */
function Mail({ to, subject, html }: { readonly to: string; readonly subject: string; readonly html: string }) {
  const { t, say } = usePage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="mail" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{subject}</b>
        <small>{to}</small>
      </summary>
      {isOpen && <iframe sandbox="" srcdoc={html} title={say(t['mails.frame'], { to })} />}
    </details>
  );
}
