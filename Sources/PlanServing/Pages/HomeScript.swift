/// What the first page does beside showing: it sends files, and puts newer rows in the place of those that changed.
enum HomeScript {
    static let source = """
        'use strict';
        (() => {
          const give = document.getElementById('give');
          const chooser = document.getElementById('files');
          const uploads = document.getElementById('uploads');
          const plans = document.getElementById('plans');
          const empty = document.querySelector('.empty');
          const said = document.querySelector('.said');
          const mostBytes = Number(give.dataset.most);
          const pauseInMilliseconds = 700;
          const say = (words) => { said.textContent = words; };

          // What became of a document is said once.
          const settled = new Set();
          const news = () => {
            const words = [];
            for (const row of plans.querySelectorAll('tr[id]:not([data-busy])')) {
              const state = row.querySelector('.state').textContent;
              const key = `${row.id} ${state}`;
              if (settled.has(key)) continue;
              settled.add(key);
              words.push(`${(row.querySelector('.file') || row.querySelector('th')).textContent}: ${state}`);
            }
            return words.join(' ');
          };
          news();

          // Rows that changed are taken anew; ticks, open lists and the focus stay where they are.
          const parsed = (html) => new DOMParser().parseFromString(html, 'text/html').body;
          const show = (html) => {
            const fresh = parsed(html);
            empty.hidden = Boolean(fresh.querySelector('tr[id]'));
            document.getElementById('give-title').textContent = empty.hidden ? give.dataset.more : give.dataset.first;
            const rows = plans.querySelector('tbody');
            const freshRows = fresh.querySelector('tbody');
            if (!rows || !freshRows) { plans.replaceChildren(...fresh.childNodes); return; }
            for (const row of [...rows.children]) if (!fresh.querySelector(`#${row.id}`)) row.remove();
            for (const row of [...freshRows.children]) {
              const old = document.getElementById(row.id);
              if (!old) { rows.append(row); continue; }
              if (old.dataset.change === row.dataset.change) continue;
              const isTicked = Boolean(old.querySelector('input[type=checkbox]:checked'));
              const isOpen = Boolean(old.querySelector('details[open]'));
              const focused = old.contains(document.activeElement) ? [...old.querySelectorAll('a, button, input, summary')].indexOf(document.activeElement) : -1;
              old.replaceWith(row);
              const tick = row.querySelector('input[type=checkbox]');
              if (tick) tick.checked = isTicked;
              const list = row.querySelector('details');
              if (list) list.open = isOpen;
              if (focused >= 0) { const parts = row.querySelectorAll('a, button, input, summary'); if (parts.length) parts[Math.min(focused, parts.length - 1)].focus(); }
            }
            plans.querySelector('#compare').hidden = fresh.querySelector('#compare').hidden;
          };
          let timer = 0;
          const look = async () => {
            timer = 0;
            try {
              const answer = await fetch('list');
              if (!answer.ok) throw new Error();
              show(await answer.text());
              const words = news();
              if (words) say(words);
              if (plans.querySelector('[data-busy]')) wait();
            } catch {
              say('planlift does not answer. Start it again.');
              if (plans.querySelector('[data-busy]')) wait();
            }
          };
          const wait = () => { if (!timer) timer = setTimeout(look, pauseInMilliseconds); };

          const line = (name) => {
            const row = document.createElement('li');
            const label = document.createElement('span');
            label.textContent = name;
            const bar = document.createElement('progress');
            bar.setAttribute('aria-label', `Sending ${name}`);
            bar.max = 1;
            row.append(label, bar);
            uploads.append(row);
            return {
              progress: (share) => { bar.value = share; },
              done: () => row.remove(),
              failed: (words) => {
                bar.remove();
                label.className = 'failed';
                label.textContent = `${name}: ${words}`;
                const close = document.createElement('button');
                close.type = 'button';
                close.textContent = 'Close';
                close.setAttribute('aria-label', `Close the message about ${name}`);
                close.addEventListener('click', () => row.remove());
                row.append(close);
                say(label.textContent);
              },
            };
          };
          const send = (file) => new Promise((next) => {
            const row = line(file.name);
            const end = (words) => { if (words) row.failed(words); else row.done(); wait(); next(); };
            if (!file.size) { end('This is empty, or a folder. Drop the files in it.'); return; }
            if (file.size > mostBytes) { end(`It is larger than ${Math.floor(mostBytes / 1048576)} MB. Save the pages with the plan as a file of their own.`); return; }
            const call = new XMLHttpRequest();
            call.open('POST', `uploads?name=${encodeURIComponent(file.name)}`);
            call.setRequestHeader('Content-Type', 'application/octet-stream');
            call.upload.addEventListener('progress', (event) => { if (event.lengthComputable) row.progress(event.loaded / event.total); });
            call.addEventListener('load', () => end(call.status === 201 ? '' : call.responseText || 'It was not taken.'));
            call.addEventListener('error', () => end('It could not be sent. Is planlift still running? Is it a folder?'));
            call.send(file);
          });
          // One after the other, so that they stand in the list in their order: of two versions the first is taken for the older.
          let last = Promise.resolve();
          const take = (files) => {
            if (files.length) say(files.length === 1 ? `Sending ${files[0].name}` : `Sending ${files.length} files`);
            for (const file of files) last = last.then(() => send(file));
          };

          // Files go as soon as they are chosen; without scripts a button sends them.
          document.querySelector('#choose .send').hidden = true;
          chooser.addEventListener('change', () => { take([...chooser.files]); chooser.value = ''; });
          const over = (is) => (event) => {
            if (!event.dataTransfer || ![...event.dataTransfer.types].includes('Files')) return;
            event.preventDefault();
            give.classList.toggle('over', is);
          };
          addEventListener('dragenter', over(true));
          addEventListener('dragover', over(true));
          addEventListener('dragleave', (event) => { if (!event.relatedTarget) give.classList.remove('over'); });
          addEventListener('drop', (event) => {
            over(false)(event);
            if (event.dataTransfer) take([...event.dataTransfer.files]);
          });
          plans.addEventListener('submit', (event) => {
            if (event.target.id !== 'compare') return;
            const isEnough = plans.querySelectorAll('input[type=checkbox]:checked').length > 1;
            if (!isEnough) event.preventDefault();
            const words = isEnough ? 'The plans are being compared …' : 'Tick two plans or more, then compare them.';
            event.target.querySelector('.advice').textContent = words;
            say(words);
          });
          addEventListener('pageshow', (event) => { if (event.persisted) look(); });
          if (plans.querySelector('[data-busy]')) wait();
        })();
        """
}
