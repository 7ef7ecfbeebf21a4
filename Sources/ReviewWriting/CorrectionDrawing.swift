/// How corrections are told, and shown where they are made: inside the function of `CorrectionScript`.
enum CorrectionDrawing {
    static let source = """
          const role = (own) => (data.roles.find((known) => known.role === own) || { title: own }).title;
          const strandTitle = (key) => (data.strands.find((strand) => strand.key === key) || { title: key }).title;
          // Two texts that begin alike are told from a little before where they differ.
          const apart = (one, other) => {
            const texts = [one, other].map((words) => normal(words || ''));
            let at = 0;
            while (at < texts[0].length && texts[0][at] === texts[1][at]) at += 1;
            const from = at > mostAlike ? texts[0].lastIndexOf(' ', at - mostAlike / 2) + 1 : 0;
            return texts.map((words) => (from ? '…' : '') + short(words.slice(from)));
          };
          const mostAlike = 40;
          const said = (own) => {
            switch (own.kind) {
              case 'move': return `${text(own)} moved` + (own.from ? ` to ${span(own.from, own.to)}` : '')
                + (own.strand ? ` into the strand “${short(strandTitle(own.strand))}”` : '');
              case 'mend': { const [before, after] = apart(own.was, own.text); return `“${before}” now says “${after}”`; }
              case 'confirm': return `${text(own)} is right as it was read`;
              case 'furniture': return `${text(own)} is no part of the plan`;
              case 'priority': return `${text(own)} is a priority`;
              case 'column': return `The column “${own.header}” holds ${role(own.role)}`;
              case 'join': return `${text(own)} and “${short(own.withWas || own.with)}” are one`;
              case 'split': return `${text(own)} is ${own.texts.length} items`;
              default: return own.kind;
            }
          };

          const element = (name, content, kind) => {
            const made = document.createElement(name);
            if (content) made.textContent = content;
            if (kind) made.className = kind;
            return made;
          };
          const pressed = (name, words, press) => {
            const made = element('button', words, name);
            made.type = 'button';
            made.addEventListener('click', press);
            return made;
          };
          // Where an item shows its text: an element of its own, which for an action stands in its row.
          const holder = (own) => {
            const place = document.getElementById(own.anchor);
            return place && place.matches('tr') ? place.querySelector('.title') || place.querySelector('th') || place.firstElementChild : place;
          };
          const rewrite = (place, words) => {
            for (const part of [...place.childNodes]) if (!(part instanceof Element && part.matches('.facts, .label'))) part.remove();
            const before = place.querySelector('.facts');
            const parts = words.split(/\\n\\n+/);
            for (const part of parts) place.insertBefore(element(place.matches('h2, li, span') ? 'span' : 'p', part, 'mended'), before);
          };
          // The cell of a strand's row that a term's column goes through.
          const cell = (row, column) => {
            let end = 0;
            return [...row.cells].find((own) => {
              if (own.matches('th, .row-note')) return false;
              end += own.colSpan;
              return column < end;
            });
          };
          // Where a milestone was moved to it stands too, with the text that it has now.
          const drawMoved = (own, item, place) => {
            const state = now(item);
            const strand = data.strands.find((known) => known.key === state.strand);
            const head = strand && document.getElementById(strand.anchor);
            const column = strand ? strand.columns.indexOf(value(state.from)) : -1;
            if (!head || column < 0) return;
            const rows = head.closest('tbody').rows;
            const row = place.closest('tr');
            const target = cell([...rows].includes(row) ? row : rows[rows.length - 1], column);
            if (!target || target.contains(place)) return;
            const copy = element('div', '', 'milestone moved-here is-corrected');
            copy.dataset.of = item.anchor;
            for (const paragraph of state.text.split(/\\n\\n+/)) copy.append(element('p', paragraph));
            copy.append(element('p', `moved here from ${span(item.from, item.to)}`, 'facts corrected'));
            target.append(copy);
            place.classList.add('is-gone');
          };

          // The plan's own texts and heads of columns are the same things as those of the document: both sides show what
          // is said of them.
          const normal = (words) => words.replace(/\\s+/g, ' ').trim();
          const wordsOf = (place) => normal([...place.childNodes].filter((part) => !(part instanceof Element && part.matches('.label, ul'))).map((part) => part.textContent).join(''));
          const plan = document.getElementById('plan');
          const numbers = new Map(data.texts.map((own, number) => [normal(own.text), number]).reverse());
          for (const place of plan.querySelectorAll(':is(h2, h3, h4, h5, h6, p, li):not(.milestone *, td *, th *, .facts)')) {
            const number = numbers.get(wordsOf(place));
            if (number !== undefined && !data.items[place.id]) place.dataset.text = number;
          }
          const heads = new Map(data.columns.map((own, number) => [normal(own.header), number]));
          for (const place of plan.querySelectorAll('table.actions thead th, table.actions tr.below b')) {
            const number = heads.get(normal(place.textContent).replace(/:$/, ''));
            if (number !== undefined) place.dataset.column = number;
          }
          const textNumber = (own) => {
            const found = data.texts.findIndex((known) => known.text === own.text
              && (!own.provenance || JSON.stringify(known.provenance) === JSON.stringify(own.provenance)));
            return found < 0 ? data.texts.findIndex((known) => known.text === own.text) : found;
          };
          const placesOf = (own) => {
            if (own.kind === 'column') return document.querySelectorAll(`[data-column="${data.columns.findIndex((known) => known.header === own.header)}"]`);
            if (own.kind === 'furniture' || own.kind === 'priority') return document.querySelectorAll(`[data-text="${textNumber(own)}"]`);
            const item = byKey.get(own.key);
            const place = item && holder(item);
            return place ? [place] : [];
          };
          // Words beside a text or a head of a column; over a page they are drawn.
          const tag = (place, words) => {
            if (!(place instanceof SVGElement)) { place.append(element('span', words, 'tag')); return; }
            const box = place.querySelector('rect');
            const drawn = document.createElementNS(box.namespaceURI, 'text');
            drawn.setAttribute('class', 'tag');
            const above = Number(box.getAttribute('y')) - 2;
            drawn.setAttribute('x', Number(box.getAttribute('x')) + Number(box.getAttribute('width')));
            drawn.setAttribute('y', above > 10 ? above : Number(box.getAttribute('y')) + Number(box.getAttribute('height')) + 9);
            drawn.textContent = words;
            place.append(drawn);
          };
          const tagged = { furniture: ['is-gone', () => 'left out'], priority: ['is-heading', () => 'heading of a priority'], column: ['is-named', (own) => `holds ${role(own.role)}`] };
          const drawInPlace = (own) => {
            const [kind, words] = tagged[own.kind];
            for (const place of placesOf(own)) {
              place.classList.add(kind);
              tag(place, words(own));
            }
          };

          const draw = () => {
            for (const [place, html] of originals) place.innerHTML = html;
            for (const copy of document.querySelectorAll('.moved-here, .tag')) copy.remove();
            for (const kind of ['is-corrected', 'is-gone', 'is-heading', 'is-named']) for (const place of document.querySelectorAll(`.${kind}`)) place.classList.remove(kind);
            for (const link of document.querySelectorAll('a.done')) link.classList.remove('done');
            for (const own of made) {
              if (tagged[own.kind]) { drawInPlace(own); continue; }
              const item = byKey.get(own.key);
              const place = item && holder(item);
              if (!place) continue;
              // The doubt about an action stands beside its title.
              const doubt = own.kind === 'confirm' && (place.matches('.title') ? place.closest('th, td') : place).querySelector('.doubt');
              const changed = !doubt || place.contains(doubt) ? place : doubt.parentElement;
              if (!originals.has(changed)) originals.set(changed, changed.innerHTML);
              place.classList.add('is-corrected');
              if (own.kind === 'mend') rewrite(place, own.text);
              else if (own.kind === 'split') rewrite(place, own.texts.map((part, number) => `${number + 1}. ${part}`).join('\\n\\n'));
              else if (own.kind === 'confirm') {
                if (doubt) doubt.replaceWith(element('span', 'checked', 'corrected'));
              } else place.append(element(place.matches('span') ? 'span' : 'p', said(own).replace(/^“.*?”\\s*/, ''), 'facts corrected'));
              if (own.kind === 'move' && item.from) drawMoved(own, item, place);
              const other = own.kind === 'join' && byKey.get(own.with);
              if (other && holder(other)) holder(other).classList.add('is-gone');
              for (const link of document.querySelectorAll('a[data-about]')) if (link.dataset.about === item.anchor) link.classList.add('done');
            }
            const rows = made.map((own, index) => {
              const row = element('li');
              const button = pressed('', 'Undo', () => change(made.filter((_, other) => other !== index)));
              button.setAttribute('aria-label', `Undo: ${said(own)}`);
              row.append(shownInPlace(own), ' ', button);
              return row;
            });
            list.querySelector('ol').replaceChildren(...rows);
            list.hidden = made.length === 0 && isSaved;
            list.querySelector('#undo').disabled = made.length === 0;
            list.querySelector('.unsaved').hidden = isSaved;
            drawOffers();
          };
          // What a correction says leads to where it is made.
          const shownInPlace = (own) => {
            const places = [...placesOf(own)];
            return places.length ? pressed('link', said(own), () => marked.show(places)) : element('span', said(own));
          };

        """
}
