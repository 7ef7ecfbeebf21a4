/// How corrections are made on the page. All is made anew from the list of corrections after each change, so that undoing
/// one is leaving it out.
enum CorrectionScript {
    static let source = """
        const Corrections = (marked) => {
          const data = JSON.parse(document.getElementById('data').textContent);
          const form = document.getElementById('correct');
          const list = document.getElementById('corrections');
          const fields = form.elements;
          const byKey = new Map(Object.entries(data.items).map(([anchor, own]) => [own.key, { ...own, anchor }]));
          const originals = new Map();
          let made = [...data.corrections];
          let isSaved = true;
          let subject = null;

          const sameTerm = (one, other) => one && other && one.year === other.year && one.term === other.term;
          const value = (term) => `${term.year}/${term.term}`;
          const reference = (text) => { const [year, term] = text.split('/'); return { year, term: Number(term) }; };
          const title = (term) => (data.terms.find((own) => sameTerm(own, term)) || { title: value(term) }).title;
          const short = (text) => { const words = (text || '').replace(/\\s+/g, ' '); return words.length > 70 ? words.slice(0, 70) + '…' : words; };
          const span = (from, to) => title(from) + (to && !sameTerm(from, to) ? ` to ${title(to)}` : '');
          const text = (own) => `“${short(own.was || own.text || own.key)}”`;
          const said = (own) => {
            switch (own.kind) {
              case 'move': return `${text(own)} moved` + (own.from ? ` to ${span(own.from, own.to)}` : '')
                + (own.strand ? ` into the strand “${short((data.strands.find((strand) => strand.key === own.strand) || { title: own.strand }).title)}”` : '');
              case 'mend': return `“${short(own.was)}” now says “${short(own.text)}”`;
              case 'confirm': return `${text(own)} is right as it was read`;
              case 'furniture': return `${text(own)} is no part of the plan`;
              case 'priority': return `${text(own)} is a priority`;
              case 'column': return `The column “${own.header}” holds ${(data.roles.find((known) => known.role === own.role) || { title: own.role }).title}`;
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
          // Where an item shows its text: a milestone's own element, or the cell that names an action.
          const holder = (own) => {
            const place = document.getElementById(own.anchor);
            return place && place.matches('tr') ? place.querySelector('th') || place.firstElementChild : place;
          };
          const rewrite = (place, words) => {
            for (const part of [...place.childNodes]) if (!(part instanceof Element && part.matches('.facts'))) part.remove();
            const first = place.firstChild;
            for (const paragraph of words.split(/\\n\\n+/)) place.insertBefore(element('p', paragraph, 'mended'), first);
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
          const draw = () => {
            for (const [place, html] of originals) place.innerHTML = html;
            for (const copy of document.querySelectorAll('.moved-here')) copy.remove();
            for (const place of document.querySelectorAll('.is-corrected, .is-gone, .is-heading')) place.classList.remove('is-corrected', 'is-gone', 'is-heading');
            for (const link of document.querySelectorAll('a.done')) link.classList.remove('done');
            for (const own of made) {
              if (own.kind === 'furniture' || own.kind === 'priority') {
                const number = data.texts.findIndex((known) => known.text === own.text
                  && (!own.provenance || JSON.stringify(known.provenance) === JSON.stringify(own.provenance)));
                for (const place of document.querySelectorAll(`[data-text="${number}"]`)) place.classList.add(own.kind === 'priority' ? 'is-heading' : 'is-gone');
                continue;
              }
              const item = byKey.get(own.key);
              const place = item && holder(item);
              if (!place) continue;
              if (!originals.has(place)) originals.set(place, place.innerHTML);
              place.classList.add('is-corrected');
              if (own.kind === 'mend') rewrite(place, own.text);
              else if (own.kind === 'split') rewrite(place, own.texts.map((part, number) => `${number + 1}. ${part}`).join('\\n\\n'));
              else if (own.kind === 'confirm') {
                const doubt = place.querySelector('.doubt');
                if (doubt) doubt.replaceWith(element('span', 'checked', 'corrected'));
              } else place.append(element('p', said(own).replace(/^“.*?”\\s*/, ''), 'facts corrected'));
              if (own.kind === 'move' && item.from) drawMoved(own, item, place);
              const other = own.kind === 'join' && byKey.get(own.with);
              if (other && holder(other)) holder(other).classList.add('is-gone');
              for (const link of document.querySelectorAll('a[data-about]')) if (link.dataset.about === item.anchor) link.classList.add('done');
            }
            const rows = made.map((own, index) => {
              const row = element('li', said(own) + ' ');
              const button = element('button', 'Undo');
              button.type = 'button';
              button.setAttribute('aria-label', `Undo: ${said(own)}`);
              button.addEventListener('click', () => change(made.filter((_, other) => other !== index)));
              row.append(button);
              return row;
            });
            list.querySelector('ol').replaceChildren(...rows);
            list.hidden = made.length === 0 && isSaved;
            list.querySelector('#undo').disabled = made.length === 0;
            list.querySelector('.unsaved').hidden = isSaved;
          };
          const change = (next) => {
            made = next;
            isSaved = false;
            draw();
            marked(made.length === 1 ? '1 correction' : `${made.length} corrections`);
            keep();
          };
          const file = () => JSON.stringify({ schemaVersion: data.schemaVersion, source: data.source, corrections: made }, null, 2) + '\\n';

        \(CorrectionKeeping.source)
          const put = (own) => [...made.filter((other) => other.kind !== own.kind || !own.key || other.key !== own.key), own];

          const option = (select, own, label) => { const made = element('option', label); made.value = own; select.append(made); };
          for (const term of data.terms) for (const name of ['from', 'to']) option(fields[name], value(term), term.title);
          for (const strand of data.strands) option(fields.strand, strand.key, strand.title);
          for (const known of data.roles) option(fields.role, known.role, known.title);

          const now = (own) => {
            const state = { text: own.text, from: own.from, to: own.to, strand: own.strand };
            for (const other of made) {
              if (other.key !== own.key) continue;
              if (other.kind === 'mend') state.text = other.text;
              if (other.kind === 'move') Object.assign(state, other.from ? { from: other.from, to: other.to || other.from } : {}, other.strand ? { strand: other.strand } : {});
            }
            return state;
          };
          const open = (own, kinds) => {
            subject = own;
            for (const part of form.querySelectorAll('[data-for]')) part.hidden = !part.dataset.for.split(' ').some((kind) => kinds.includes(kind));
            form.querySelector('.what').textContent = `“${short(own.text)}”`;
            form.querySelector('.trouble').textContent = '';
            form.hidden = false;
          };
          const openItem = (anchor) => {
            const own = data.items[anchor];
            if (!own) { close(); return; }
            const kinds = [own.kind];
            if (own.isUnsure) kinds.push('unsure');
            if (own.kind === 'milestone' && data.strands.length > 1) kinds.push('strand');
            const others = [...byKey.values()].filter((other) => other.kind === own.kind && other.group === own.group && other.key !== own.key)
              .map((other) => ({ other, place: document.getElementById(other.anchor) })).filter(({ place }) => place)
              .sort((one, two) => (one.place.compareDocumentPosition(two.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
              .map(({ other }) => other);
            if (others.length) kinds.push('joinable');
            open(own, kinds);
            fields.other.replaceChildren();
            for (const other of others) option(fields.other, other.key, short(other.text));
            const state = now(own);
            fields.text.value = state.text;
            if (own.from) { fields.from.value = value(state.from); fields.to.value = value(state.to); }
            if (own.strand) fields.strand.value = state.strand;
          };
          const openColumn = (own) => { open({ header: own.header, text: own.header }, ['column']); fields.role.value = own.role; };
          const openText = (number) => { if (data.texts[number]) open(data.texts[number], ['text']); };
          // What had the focus before the form gets it back.
          let former = null;
          const enter = () => {
            if (form.hidden) return false;
            former = document.activeElement;
            [...form.querySelectorAll('textarea, select, button')].find((part) => part.checkVisibility()).focus();
            return true;
          };
          const close = () => {
            if (form.contains(document.activeElement) && former) former.focus({ preventScroll: true });
            former = null;
            form.hidden = true;
            subject = null;
          };

          fields.from.addEventListener('change', () => { if (fields.to.selectedIndex < fields.from.selectedIndex) fields.to.value = fields.from.value; });
          form.addEventListener('submit', (event) => {
            event.preventDefault();
            if (!subject || !subject.key) return;
            const words = fields.text.value.trim();
            const trouble = form.querySelector('.trouble');
            if (!words) { trouble.textContent = 'Write what it says. To take it out, put it right in the document itself.'; return; }
            if (subject.from && fields.to.selectedIndex < fields.from.selectedIndex) { trouble.textContent = 'It ends before it begins.'; return; }
            let next = made.filter((own) => own.key !== subject.key || (own.kind !== 'mend' && own.kind !== 'move'));
            if (words !== subject.text) next = [...next, { kind: 'mend', key: subject.key, was: subject.text, text: words }];
            if (subject.from) {
              const from = reference(fields.from.value);
              const to = reference(fields.to.value);
              const move = { kind: 'move', key: subject.key, was: subject.text };
              if (!sameTerm(from, subject.from) || !sameTerm(to, subject.to)) Object.assign(move, { from, to });
              if (fields.strand.value && fields.strand.value !== subject.strand) move.strand = fields.strand.value;
              if (move.from || move.strand) next = [move, ...next.filter((own) => own !== move)];
            }
            change(next);
            close();
          });
          fields.confirm.addEventListener('click', () => { change(put({ kind: 'confirm', key: subject.key, was: subject.text })); close(); });
          fields.furniture.addEventListener('click', () => {
            change([...made, { kind: 'furniture', text: subject.text, provenance: subject.provenance }]);
            close();
          });
          fields.priority.addEventListener('click', () => {
            change([...made, { kind: 'priority', text: subject.text, provenance: subject.provenance }]);
            close();
          });
          fields.column.addEventListener('click', () => {
            const own = { kind: 'column', header: subject.header, role: fields.role.value };
            change([...made.filter((other) => other.kind !== 'column' || other.header !== own.header), own]);
            close();
          });
          fields.join.addEventListener('click', () => {
            const other = byKey.get(fields.other.value);
            change(put({ kind: 'join', key: subject.key, was: subject.text, with: other.key, withWas: other.text, as: fields.joint.value }));
            close();
          });
          const words = (text) => text.split(/\\s+/).filter(Boolean).join(' ');
          fields.split.addEventListener('click', () => {
            const texts = fields.text.value.split(/\\n\\s*\\n/).map((part) => part.trim()).filter(Boolean);
            const trouble = form.querySelector('.trouble');
            if (texts.length < 2) { trouble.textContent = 'Put an empty line into the text where it is to be cut.'; return; }
            if (words(texts.join(' ')) !== words(subject.text)) { trouble.textContent = 'Only cut it here: its words must stay as they are.'; return; }
            change(put({ kind: 'split', key: subject.key, was: subject.text, texts }));
            close();
          });
          fields.close.addEventListener('click', close);
          list.querySelector('#undo').addEventListener('click', () => change(made.slice(0, -1)));
          const save = list.querySelector('#save');
          if (save) save.addEventListener('click', () => {
            const link = document.createElement('a');
            link.href = URL.createObjectURL(new Blob([file()], { type: 'application/json' }));
            link.download = data.file;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), 10000);
            isSaved = true;
            draw();
            marked('Saved.');
          });
          const columns = document.querySelector('details.columns');
          columns.hidden = !data.columns.length;
          columns.append(element('ul'));
          for (const own of data.columns) {
            const row = element('li');
            const button = element('button', own.header || '(without a header)');
            button.type = 'button';
            button.addEventListener('click', () => { openColumn(own); enter(); });
            row.append(button, ` ${(data.roles.find((known) => known.role === own.role) || { title: own.role }).title}`);
            columns.querySelector('ul').append(row);
          }
          for (const part of document.querySelectorAll('details.texts')) {
            part.hidden = false;
            part.addEventListener('toggle', () => {
              if (!part.open || part.querySelector('ul')) return;
              const rows = element('ul');
              data.texts.forEach((own, number) => {
                if (part.dataset.page && !own.provenance.some((place) => place.page === Number(part.dataset.page))) return;
                const row = element('li');
                const button = element('button', short(own.text));
                button.type = 'button';
                button.addEventListener('click', () => { openText(number); enter(); });
                row.append(button);
                rows.append(row);
              });
              part.append(rows);
            });
          }
          addEventListener('beforeunload', (event) => { if (!isSaved) event.preventDefault(); });
          draw();
          if (data.address) begin();
          return { openItem, openText, enter, close };
        };

        """
}
