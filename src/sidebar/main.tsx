import { render } from 'preact';
import { App } from './view/app';

const place = document.getElementById('page');
// The dialogs of the script are this page with a view named in its place (src/google/our-page.ts).
if (place) render(<App view={place.dataset.view ?? 'sidebar'} ofPlan={place.dataset.plan ?? ''} />, place);
