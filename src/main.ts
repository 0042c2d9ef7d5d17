import { mount } from 'svelte';
import { clearBrowser } from './storage/clearBrowser';
import { CopyFolders } from './storage/copyFolder';
import { beginFreshLog } from './storage/freshLog';
import { MemoryStore } from './storage/memoryStore';
import { SharedRepository } from './storage/sharedRepository';
import { BrowserChannel } from './storage/windowChannel';
import { WebWriterLocks } from './storage/writerLock';
import RescueGate from './ui/screens/RescueGate.svelte';
import { keptVersions } from './ui/state/keptVersions';
import { completeCrypto } from './ui/state/plainHttp';
import { isPrivateWindow } from './ui/state/startPrivate';
import { Start } from './ui/state/start.svelte';
import { browserWitness } from './ui/state/startWitness';
import { Update } from './ui/state/update.svelte';
import { Windows } from './ui/state/windows.svelte';
import './ui/styles/app.css';
import { nextTurn } from './workbench/runTask';
import { byTimer } from './workbench/savingQueue';
import { ChannelLocks } from './workbench/windows/channelLocks';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no #app to mount in');

completeCrypto();
const start = new Start({
  storage(events) {
    const own = crypto.randomUUID();
    const channel = new BrowserChannel(own);
    const store = new SharedRepository((news) => channel.post(news), {
      ...events,
      pause: nextTurn,
    });
    // A page over http in a local network has no locks.
    const locks = isSecureContext
      ? new WebWriterLocks(navigator.locks)
      : new ChannelLocks(channel, own, byTimer);
    return {
      store,
      windows: new Windows({ store, channel, locks, later: byTimer }),
      open: () => store.open(),
      readAllRaw: () => store.readAllRaw(),
      deleteAll: () => store.deleteAll(),
    };
  },
  memory() {
    const store = new MemoryStore();
    return { store, workbooks: () => store.workbooks() };
  },
  witness: browserWitness(),
  isPrivate: isPrivateWindow,
  outside: { places: new CopyFolders(), clear: clearBrowser },
  reload: () => location.reload(),
});
const update = new Update(keptVersions());
await start.begin();
document.getElementById('opening')?.remove();
mount(RescueGate, { target, props: { start, update } });
update.start();
if (start.desk && !start.isInMemory) void beginFreshLog();
