import { mount } from 'svelte';
import { WorkbookRepository } from './storage/workbookRepository';
import App from './ui/App.svelte';
import { Desk } from './ui/state/desk.svelte';
import { keptVersions } from './ui/state/keptVersions';
import { completeCrypto } from './ui/state/plainHttp';
import { Update } from './ui/state/update.svelte';
import './ui/styles/app.css';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no #app to mount in');

completeCrypto();
const desk = new Desk(new WorkbookRepository());
const update = new Update(keptVersions());
await desk.start();
document.getElementById('opening')?.remove();
mount(App, { target, props: { desk, update } });
update.start();
