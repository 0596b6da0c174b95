/* Spares the desk from being loaded anew: forms are sent behind the page, the answer takes the place of #desk,
   focus and scroll stay. Stories can also be dragged. Without this file everything works by its forms. */
(() => {
  const swap = async (url, options, focus) => {
    const answer = await fetch(url, options);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const desk = page.getElementById('desk');
    if (!answer.ok || !desk) {
      const alert = page.querySelector('[role=alert]');
      say(alert ? alert.textContent : 'That was not done. Load the page anew.');
      return;
    }
    const open = [...document.querySelectorAll('#desk .story details[open]')].map(it => it.closest('.story').id);
    document.getElementById('desk').replaceWith(document.adoptNode(desk));
    open.forEach(id => document.querySelector('#' + id + ' details')?.toggleAttribute('open', true));
    ready();
    const target = focus && document.querySelector(focus);
    if (target) target.focus({preventScroll: true});
  };
  const say = words => {
    let live = document.getElementById('said');
    if (!live) {
      live = document.createElement('p');
      live.id = 'said'; live.className = 'said'; live.setAttribute('role', 'alert');
      document.getElementById('content').prepend(live);
    }
    live.textContent = words;
    live.scrollIntoView({block: 'nearest'});
  };
  const where = form => {
    const story = form.closest('.story');
    const button = form.querySelector('button');
    const index = story ? [...story.querySelectorAll('form button')].indexOf(button) : -1;
    return story && index >= 0 ? '#' + story.id + ' form button' : null;
  };
  const ready = () => {
    document.querySelectorAll('#desk form[method=post]').forEach(form => form.addEventListener('submit', event => {
      event.preventDefault();
      swap(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))}, where(form));
    }));
    document.querySelectorAll('#desk .story').forEach(story => {
      if (!story.querySelector('.tools')) return;
      story.draggable = true;
      story.addEventListener('dragstart', event => event.dataTransfer.setData('text/story', story.dataset.story));
      story.addEventListener('dragover', event => { event.preventDefault(); story.classList.add('over'); });
      story.addEventListener('dragleave', () => story.classList.remove('over'));
      story.addEventListener('drop', event => {
        event.preventDefault();
        story.classList.remove('over');
        drop(event.dataTransfer.getData('text/story'), story);
      });
    });
  };
  /* Dropped on a story, the dragged one comes right before it, in its section. */
  const drop = (id, onto) => {
    const moved = document.getElementById('story-' + id);
    if (!moved || moved === onto || moved.parentElement !== onto.parentElement) return;
    let before = onto.previousElementSibling;
    if (before === moved) before = moved.previousElementSibling;
    const form = moved.querySelector('form[action$="/place"]') || onto.querySelector('form[action$="/place"]');
    const body = new URLSearchParams({version: moved.dataset.version, after: before?.dataset?.story ?? ''});
    const token = form.querySelector('input[name=_csrf]');
    if (token) body.set('_csrf', token.value);
    swap('/editions/' + document.getElementById('desk').dataset.edition + '/stories/' + id + '/place', {method: 'POST', body});
  };
  ready();
})();
