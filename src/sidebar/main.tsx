import { render } from 'preact';
import { App } from './view/app';

const place = document.getElementById('page');
if (place) render(<App />, place);
