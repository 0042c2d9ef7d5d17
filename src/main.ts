import { mount } from 'svelte';
import { WorkbookRepository } from './storage/workbookRepository';
import App from './ui/App.svelte';
import { Desk } from './ui/state/desk.svelte';
import './ui/styles/app.css';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no #app to mount in');

const desk = new Desk(new WorkbookRepository());
await desk.start();
mount(App, { target, props: { desk } });
