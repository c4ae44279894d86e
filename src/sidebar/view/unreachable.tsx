import { usePage } from './page-context';
import { ArrivalHeading, Button, Card } from './parts';

/** In place of the page when the browser cannot talk to the script: nearly always several Google accounts in one browser (platform reference §7.3). */
export function Unreachable({ retry }: { readonly retry: () => void }) {
  const { t, reload } = usePage();
  return (
    <main class="panel">
      <Card>
        <ArrivalHeading>{t['unreachable.title']}</ArrivalHeading>
        <p>{t['unreachable.why']}</p>
        <ol class="steps">
          <li>{t['unreachable.window']}</li>
          <li>{t['unreachable.account']}</li>
          <li>{t['unreachable.reload']}</li>
        </ol>
        <div class="actions">
          <Button
            kind="primary"
            onClick={() => {
              retry();
              reload();
            }}
          >
            {t.retry}
          </Button>
        </div>
      </Card>
    </main>
  );
}
