/// What the page does beside showing: filter, search, and walk from change to change.
enum DifferenceScript {
    static let source = """
        'use strict';
        (() => {
          const form = document.querySelector('form.filter');
          const plan = document.querySelector('main');
          const items = [...document.querySelectorAll('ol.changes > li')];
          const links = () => items.filter((item) => !item.hidden).map((item) => item.firstElementChild);
          const texts = items.map((item) => item.textContent.toLowerCase());
          let current = null;
          form.hidden = items.length === 0;

          const filter = () => {
            const kinds = new Set([...form.elements.kind ? form.querySelectorAll('[name=kind]:checked') : []].map((box) => box.value));
            const words = form.elements.words.value.toLowerCase().split(/\\s+/).filter(Boolean);
            let shown = 0;
            items.forEach((item, index) => {
              item.hidden = !kinds.has(item.dataset.kind) || !words.every((word) => texts[index].includes(word));
              if (!item.hidden) shown += 1;
            });
            plan.classList.toggle('only-changed', form.elements['only-changed'].checked);
            form.querySelector('.found').textContent = `${shown} of ${items.length} changes`;
          };

          const show = (link, takesFocus) => {
            const target = document.querySelector(link.getAttribute('href'));
            if (current) current.classList.remove('current');
            current = target;
            if (takesFocus) link.focus({ preventScroll: true });
            link.scrollIntoView({ block: 'nearest' });
            if (!target) return;
            target.classList.add('current');
            target.scrollIntoView({ block: 'center', inline: 'center' });
          };

          const step = (by) => {
            const all = links();
            if (!all.length) return;
            const at = all.indexOf(document.activeElement);
            const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
            show(all[next], true);
          };

          form.addEventListener('input', filter);
          form.addEventListener('submit', (event) => event.preventDefault());
          document.querySelector('ol.changes').addEventListener('click', (event) => {
            const link = event.target.closest('a');
            if (link) { event.preventDefault(); show(link, true); }
          });
          document.addEventListener('keydown', (event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const isWriting = event.target instanceof Element && event.target.matches('input[type=search]');
            if (event.key === 'Escape' && isWriting) {
              event.target.value = '';
              filter();
              event.target.blur();
            } else if (!isWriting && event.key === '/') {
              event.preventDefault();
              form.elements.words.focus();
            } else if (!isWriting && event.key === 'j') {
              step(1);
            } else if (!isWriting && event.key === 'k') {
              step(-1);
            }
          });
          filter();
        })();
        """
}
