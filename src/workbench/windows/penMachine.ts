/** Why a window does not have the pen of the workbook it shows. */
export type WhyFollowing = 'elsewhere' | 'gaveUp' | 'taken' | 'refused' | 'failed';

/**
 * The pen is the right to write one workbook; a window that shows the workbook is in one of these states.
 * `arriving`: the lock is here, what is stored is read first. `yielding`: what is here is saved first.
 * `stealing`: whoever has the lock has not answered.
 */
export type PenState =
  | { readonly is: 'arriving'; readonly asked: boolean }
  | { readonly is: 'holding' }
  | { readonly is: 'yielding' }
  | { readonly is: 'following'; readonly why: WhyFollowing; readonly free: boolean }
  | { readonly is: 'taking' }
  | { readonly is: 'stealing' }
  | { readonly is: 'left' };

/**
 * `ask`, `wait`, `refuse`, `writes` come from other windows (`PenWord`). `granted`: the lock is here. `arrived`: what is stored is shown. `lost`: the lock was taken. `overtaken`: a write was refused,
 * since another window has written. `silence`: nothing was heard for a while.
 */
export type PenEvent =
  | 'ask'
  | 'wait'
  | 'refuse'
  | 'writes'
  | 'take'
  | 'granted'
  | 'arrived'
  | 'failed'
  | 'settled'
  | 'unsettled'
  | 'lost'
  | 'overtaken'
  | 'free'
  | 'silence'
  | 'leave';

/** What is said to other windows. */
export type PenSaying = 'sayAsk' | 'sayWait' | 'sayRefuse' | 'sayWrites' | 'sayLeft';

export type PenDeed =
  | 'openGate'
  | 'closeGate'
  | 'settle'
  | 'arrive'
  | 'giveUpUnsaved'
  | 'release'
  | 'waitForLock'
  | 'stopWaiting'
  | 'steal'
  | 'watch'
  | 'stopWatching'
  | 'listenForSilence';

export interface PenMove {
  readonly state: PenState;
  /** What is to be done, in this order. */
  readonly effects: readonly (PenSaying | PenDeed)[];
}

/** What becomes of a state by an event; an event that says nothing there changes nothing. */
export function movePen(state: PenState, event: PenEvent): PenMove {
  if (event === 'leave') return leave(state);
  switch (state.is) {
    case 'arriving':
      return arriving(state, event);
    case 'holding':
    case 'yielding':
      return writing(state, event);
    case 'following':
      return following(state, event);
    case 'taking':
    case 'stealing':
      return taking(state, event);
    case 'left':
      return stay(state);
  }
}

function stay(state: PenState, ...effects: (PenSaying | PenDeed)[]): PenMove {
  return { state, effects };
}

function follow(why: WhyFollowing, free: boolean, ...effects: (PenSaying | PenDeed)[]): PenMove {
  return { state: { is: 'following', why, free }, effects: [...effects, 'watch'] };
}

function leave(state: PenState): PenMove {
  const left: PenState = { is: 'left' };
  switch (state.is) {
    case 'left':
      return stay(state);
    case 'following':
      return stay(left, 'stopWatching', 'closeGate');
    case 'taking':
    case 'stealing':
      return stay(left, 'stopWaiting', 'closeGate');
    default:
      return stay(left, 'closeGate', 'release', 'sayLeft');
  }
}

function arriving(state: PenState & { is: 'arriving' }, event: PenEvent): PenMove {
  switch (event) {
    case 'ask':
      return stay({ is: 'arriving', asked: true }, 'sayWait');
    case 'arrived':
      return state.asked
        ? stay({ is: 'yielding' }, 'openGate', 'sayWait', 'settle', 'listenForSilence')
        : stay({ is: 'holding' }, 'openGate', 'sayWrites');
    case 'failed':
      return follow('failed', true, 'release', 'sayLeft');
    case 'lost':
      return follow('taken', false);
    default:
      return stay(state);
  }
}

function writing(state: PenState & { is: 'holding' | 'yielding' }, event: PenEvent): PenMove {
  switch (event) {
    case 'ask':
      return state.is === 'holding'
        ? stay({ is: 'yielding' }, 'sayWait', 'settle', 'listenForSilence')
        : stay(state, 'sayWait');
    case 'lost':
      return follow('taken', false, 'closeGate', 'giveUpUnsaved');
    case 'overtaken':
      return follow('taken', true, 'closeGate', 'release', 'sayLeft', 'giveUpUnsaved');
    case 'silence':
      // Whoever asked hears that it goes on.
      return state.is === 'yielding' ? stay(state, 'sayWait', 'listenForSilence') : stay(state);
    case 'settled':
      return state.is === 'yielding'
        ? follow('gaveUp', false, 'closeGate', 'release', 'sayLeft')
        : stay(state);
    case 'unsettled':
      return state.is === 'yielding' ? stay({ is: 'holding' }, 'sayRefuse') : stay(state);
    default:
      return stay(state);
  }
}

function following(state: PenState & { is: 'following' }, event: PenEvent): PenMove {
  switch (event) {
    case 'take':
      return stay({ is: 'taking' }, 'stopWatching', 'waitForLock', 'sayAsk', 'listenForSilence');
    case 'free':
      return stay({ ...state, free: true });
    case 'writes': {
      const told = state.why === 'gaveUp' || state.why === 'taken';
      const why = told ? state.why : 'elsewhere';
      return stay({ is: 'following', why, free: false }, 'stopWatching', 'watch');
    }
    default:
      return stay(state);
  }
}

function taking(state: PenState & { is: 'taking' | 'stealing' }, event: PenEvent): PenMove {
  switch (event) {
    case 'granted':
      return stay({ is: 'arriving', asked: false }, 'arrive');
    case 'wait':
      return state.is === 'taking' ? stay(state, 'listenForSilence') : stay(state);
    case 'silence':
      return state.is === 'taking' ? stay({ is: 'stealing' }, 'stopWaiting', 'steal') : stay(state);
    case 'refuse':
      return state.is === 'taking' ? follow('refused', false, 'stopWaiting') : stay(state);
    case 'writes':
      // Somebody else has asked for it a moment earlier.
      return state.is === 'taking' ? follow('elsewhere', false, 'stopWaiting') : stay(state);
    case 'failed':
      return follow('failed', false, 'stopWaiting');
    default:
      return stay(state);
  }
}
